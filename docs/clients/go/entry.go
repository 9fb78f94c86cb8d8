// SPDX-License-Identifier: MIT

package errcode

// Code is the number of a code. It is a target of errors.Is.
type Code int

// NamedCode is a code that travels by name: its type and its name, as
// "AlreadyExists.EmailExists". It is a target of errors.Is.
type NamedCode string

// Type is what a code specialises: "LimitExceeded". It is a target of
// errors.Is, for any code of the type.
type Type string

// Language is one of the languages of the texts.
type Language string

// The languages of the texts.
const (
	English Language = "en"
	Chinese Language = "zh"
)

// Entry is a code, a type or an HTTP status, and everything that follows from
// it.
type Entry struct {
	// Code is the number on the wire. A type, an HTTP status and a code of a
	// named catalogue have their HTTP status here.
	Code Code
	// Catalog is "errcode.generic" of a type, "errcode.http" of an HTTP status.
	Catalog string
	// Name is the enumerator in C++: "team_full". It is empty for a number
	// without a row.
	Name string
	Type Type
	// HTTP is the status of a response with this code.
	HTTP int
	// GRPC is the gRPC status, as google.rpc.Code numbers it.
	GRPC int
	// Transient tells whether the same request may succeed later.
	Transient bool

	en, zh string
}

// Text returns the text in a language, with its parameters not filled in.
func (e Entry) Text(language Language) string {
	if language == Chinese {
		return e.zh
	}
	return e.en
}

// IsSuccess tells whether the entry is no error.
func (e Entry) IsSuccess() bool { return e.Type == TypeOK }

// row is an entry as tables.go has it.
type row struct {
	code      Code
	name      string
	typ       Type
	http      int
	grpc      int
	transient bool
	en, zh    string
}

// catalog is a catalogue as tables.go has it.
type catalog struct {
	name string
	// isNamed tells whether the codes travel by type and name.
	isNamed bool
	// firstSpecific is the least number that counts beside an errcode.
	firstSpecific Code
	rows          []row
}

func (c catalog) entry(r row) Entry {
	return Entry{
		Code:      r.code,
		Catalog:   c.name,
		Name:      r.name,
		Type:      r.typ,
		HTTP:      r.http,
		GRPC:      r.grpc,
		Transient: r.transient,
		en:        r.en,
		zh:        r.zh,
	}
}
