// SPDX-License-Identifier: MIT

package errcode

import "testing"

func TestFromWire(t *testing.T) {
	byType := func(errcode Type) Entry { e, _ := FindType(errcode); return e }
	byStatus := func(status int) Entry { e, _ := FindStatus(status); return e }
	email, _ := FindNamed(CodeEmailExists)
	for _, test := range []struct {
		code    int
		errcode string
		want    Entry
	}{
		// A known errcode counts before the number.
		{804, "NotFound.Task", byType(TypeNotFound)},
		{500, "NotFound", byType(TypeNotFound)},
		{403, "PermissionDenied", byType(TypePermissionDenied)},
		// A number of the same type is more precise.
		{824, "LimitExceeded.Team", mustFind(t, CodeTeamFull)},
		{429, "LimitExceeded", byStatus(429)},
		// The last part is the name of a named code.
		{409, "AlreadyExists.User.EmailExists", email},
		{0, "AlreadyExists.EmailExists", email},
		{0, "NotFound.EmailExists", byType(TypeNotFound)},
		// Without a known errcode the number counts.
		{804, "", mustFind(t, CodeIpBanned)},
		{804, "QuotaPaused.Team", mustFind(t, CodeIpBanned)},
		{403, "", mustFind(t, CodeForbidden)},
		{403, "QuotaPaused.Team", byStatus(403)},
		{0, "", byType(TypeUnknownError)},
	} {
		if got := FromWire(test.code, test.errcode); got != test.want {
			t.Errorf("FromWire(%d, %q) = %+v", test.code, test.errcode, got)
		}
	}
	if !FromWire(204, "").IsSuccess() {
		t.Error("204 is an error")
	}
	unknown := FromWire(831, "")
	if unknown.Code != 831 || unknown.Catalog != "errcode.business" || unknown.Name != "" ||
		unknown.Type != TypeUnknownError {
		t.Errorf("831 is %+v", unknown)
	}
}
