// SPDX-License-Identifier: MIT

package errcode

import "strings"

// FromWire returns what the members code and errcode of a body mean together.
// Pass 0 and "" for what the body lacks.
//
// A known errcode counts before the number, unless the number is more precise:
// a code or an HTTP status of the same type.
//
//	errcode.FromWire(824, "LimitExceeded.Team").Name == "team_full"
func FromWire(code int, errcode string) Entry {
	e, found := findCounting(Code(code), errcode != "")
	t, known := typeOf(errcode)
	if !known {
		if found {
			return e
		}
		return ofNumber(code)
	}
	if dot := strings.LastIndex(errcode, "."); dot >= 0 {
		named, found := FindNamed(NamedCode(string(t.Type) + errcode[dot:]))
		if found {
			return named
		}
	}
	if found && e.Type == t.Type {
		return e
	}
	if code < 400 || code > 599 {
		return t
	}
	if s := ofStatus(code); s.Type == t.Type && s.HTTP != t.HTTP {
		return s
	}
	return t
}

// findCounting finds a number unless its catalogue says that it is too general
// beside an errcode.
func findCounting(code Code, hasErrcode bool) (Entry, bool) {
	e, found := Find(code)
	if code == 0 || hasErrcode && code < byCatalog[e.Catalog].firstSpecific {
		return Entry{}, false
	}
	return e, found
}

func ofNumber(code int) Entry {
	if 100 <= code && code <= 599 {
		return ofStatus(code)
	}
	return unknownNumber(Code(code))
}
