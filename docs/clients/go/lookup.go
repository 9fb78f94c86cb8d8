// SPDX-License-Identifier: MIT

package errcode

import "strings"

var (
	byCode    = map[Code]Entry{}
	byNamed   = map[NamedCode]Entry{}
	byName    = map[string]Entry{}
	byType    = map[Type]Entry{}
	byStatus  = map[int]Entry{}
	byCatalog = map[string]catalog{}
)

func init() {
	for _, c := range catalogs {
		byCatalog[c.name] = c
		for _, r := range c.rows {
			e := c.entry(r)
			if c.isNamed {
				putFirst(byNamed, NamedCode(string(e.Type)+"."+e.Name), e)
			} else {
				putFirst(byCode, e.Code, e)
			}
			putFirst(byName, e.Name, e)
		}
	}
	for _, r := range types {
		byType[r.typ] = catalog{name: "errcode.generic"}.entry(r)
	}
	for _, r := range statuses {
		byStatus[r.http] = catalog{name: "errcode.http"}.entry(r)
	}
}

func putFirst[K comparable](m map[K]Entry, key K, e Entry) {
	if _, found := m[key]; !found {
		m[key] = e
	}
}

// Codes returns the entries of the program's catalogues.
func Codes() []Entry {
	var codes []Entry
	for _, c := range catalogs {
		for _, r := range c.rows {
			codes = append(codes, c.entry(r))
		}
	}
	return codes
}

// Find finds a code by its number, in any catalogue that is not named.
func Find(code Code) (Entry, bool) {
	e, found := byCode[code]
	return e, found
}

// FindNamed finds a code of a named catalogue.
func FindNamed(code NamedCode) (Entry, bool) {
	e, found := byNamed[code]
	return e, found
}

// FindName finds a code by its name; the first of that name in the catalogues.
func FindName(name string) (Entry, bool) {
	e, found := byName[name]
	return e, found
}

// FindType finds a type by its errcode, which has no qualifiers: "NotFound".
func FindType(errcode Type) (Entry, bool) {
	e, found := byType[errcode]
	return e, found
}

// FindStatus finds an HTTP error status.
func FindStatus(status int) (Entry, bool) {
	e, found := byStatus[status]
	return e, found
}

// typeOf finds the type of an errcode, which may have qualifiers.
func typeOf(errcode string) (Entry, bool) {
	before, _, _ := strings.Cut(errcode, ".")
	return FindType(Type(before))
}

// ofStatus returns the entry of an HTTP status from 100 to 599, listed or not.
func ofStatus(status int) Entry {
	if e, found := byStatus[status]; found {
		return e
	}
	if status < 300 {
		return unlisted(byType[TypeOK])
	}
	like, found := statusAliases[status]
	if !found {
		like = status / 100 * 100
	}
	e, found := byStatus[like]
	if !found {
		e = byType[TypeUnknownError]
	}
	e = unlisted(e)
	e.Code, e.HTTP = Code(status), status
	return e
}

func unlisted(e Entry) Entry {
	e.Catalog, e.Name = "errcode.http", ""
	return e
}

// unknownNumber returns the entry of a number without a row, which belongs to
// the first catalogue that is not named.
func unknownNumber(code Code) Entry {
	e := byType[TypeUnknownError]
	for _, c := range catalogs {
		if !c.isNamed && code != 0 {
			e.Code, e.Catalog, e.Name = code, c.name, ""
			break
		}
	}
	return e
}
