// SPDX-License-Identifier: MIT

package errcode

import (
	"fmt"
	"time"
)

// Error is an error of the API. errors.Is finds it by its Code, its NamedCode
// or its Type.
type Error struct {
	Entry

	// Errcode is the type with what it is about: "LimitExceeded.Team".
	Errcode string
	// Status is the HTTP status of the response, else the one that the code
	// goes out with.
	Status int
	// Transient tells whether the same request may succeed later.
	Transient bool
	// ReceivedMessage has the server's own words, in the language that the
	// server chose.
	ReceivedMessage string
	// Model, Field and Reason say what the error is about: a kind of thing, its
	// part, and what is wrong with it.
	Model, Field, Reason string
	// Permission is the permission that is missing.
	Permission string
	// Parameters has the other members of the body, such as the limit that was
	// exceeded.
	Parameters map[string]any
	// Errors has several errors that the server found at once, such as one a
	// field.
	Errors []*Error

	retryAfter *int
}

// Error returns the errcode, the code and the server's words.
func (e *Error) Error() string {
	words := e.ReceivedMessage
	if words == "" {
		words = e.Message(English)
	}
	return fmt.Sprintf("%s (%d): %s", e.Errcode, e.Code, words)
}

// Message returns the code's own text, with the parameters of the error filled
// in.
func (e *Error) Message(language Language) string {
	return fill(e.Text(language), e.Parameters)
}

// RetryAfter returns the time after which the same request may succeed, if the
// server said it.
func (e *Error) RetryAfter() (time.Duration, bool) {
	if e.retryAfter == nil {
		return 0, false
	}
	return time.Duration(*e.retryAfter) * time.Second, true
}

// Is makes errors.Is test for exactly a code, or for any code of a type.
func (e *Error) Is(target error) bool {
	switch t := target.(type) {
	case Code:
		c, found := byCatalog[e.Catalog]
		return found && !c.isNamed && e.Code == t
	case NamedCode:
		c, found := byCatalog[e.Catalog]
		return found && c.isNamed && string(e.Type)+"."+e.Name == string(t)
	case Type:
		return e.Type == t
	}
	return false
}

// Error makes a code a target of errors.Is.
func (c Code) Error() string {
	if e, found := Find(c); found {
		return fmt.Sprintf("%s (%d): %s", e.Type, c, e.en)
	}
	return fmt.Sprintf("code %d", int(c))
}

// Error makes a named code a target of errors.Is.
func (c NamedCode) Error() string { return string(c) }

// Error makes a type a target of errors.Is.
func (t Type) Error() string { return string(t) }
