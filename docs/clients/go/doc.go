// SPDX-License-Identifier: MIT

// Package errcode has the error codes of an API: lookups, and errors made of
// its responses.
//
//	if err := errcode.FromResponse(status, body, header.Get("Retry-After")); err != nil {
//		if errors.Is(err, errcode.CodeTeamFull) {
//			…
//		}
//		return err
//	}
package errcode
