// SPDX-License-Identifier: MIT

package errcode

// deepestErrors is the level down to which errors in errors are read.
const deepestErrors = 32

// knowledge is what is known about an error before its body is read.
type knowledge struct {
	status     int   // of the response, 0 if it is unknown
	otherwise  Entry // if the body names no code of ours
	hasStatus  bool  // of its own: an element of errors has none
	transient  bool  // by the status
	retryAfter *int
	level      int
}

// FromResponse makes an error of a response: of its status, its body and its
// header Retry-After. It returns nil for a success, else an *Error.
//
// The status decides whether it is an error, and counts more than a number that
// another system put into the body. Status 0 means that it is unknown.
//
//	var failed *errcode.Error
//	err := errcode.FromResponse(response.StatusCode, body, response.Header.Get("Retry-After"))
//	if errors.As(err, &failed) {
//		log.Println(failed.Errcode)
//	}
func FromResponse(status int, body []byte, retryAfter string) error {
	if 100 <= status && status <= 299 {
		return nil
	}
	m := parse(body)
	e, found := entryOfStatus(status)
	if !found && m.saysSuccess() {
		return nil
	}
	k := knowledge{status: status, otherwise: e, hasStatus: true, transient: e.Transient}
	if !found {
		k = knowledge{otherwise: byType[TypeUnknownError]}
	}
	if seconds, ok := parseRetryAfter(retryAfter); ok {
		k.retryAfter = &seconds
	}
	return m.read(k)
}

// entryOfStatus returns what a status says by itself.
func entryOfStatus(status int) (Entry, bool) {
	if 300 <= status && status <= 599 {
		return ofStatus(status), true
	}
	if status < 600 {
		return Entry{}, false
	}
	return Find(Code(status))
}

// saysSuccess tests for a body that says that nothing is wrong.
func (m members) saysSuccess() bool {
	_, known := typeOf(m.text("errcode"))
	if m["code"] == int64(0) && !known {
		return true
	}
	return FromWire(m.code(), m.text("errcode")).IsSuccess()
}

func (m members) read(k knowledge) *Error {
	e, isOurs := m.entry(k)
	// An errcode of a success does not turn an error into one.
	if !isOurs || e.IsSuccess() {
		e = k.otherwise
	}
	errcode := m.text("errcode")
	if t, _ := typeOf(errcode); t.Type != e.Type {
		errcode = string(e.Type)
	}
	seconds := k.retryAfter
	if own, ok := toSeconds(m["retry_after"]); seconds == nil && ok {
		seconds = &own
	}
	reason := m.text("reason")
	if reason == "" && byCatalog[e.Catalog].isNamed {
		reason = e.Name
	}
	status := e.HTTP
	if k.hasStatus && k.status <= 599 {
		status = k.status
	}
	var inner []*Error
	if k.level < deepestErrors {
		for _, each := range m.errors() {
			inner = append(inner, each.read(
				knowledge{status: k.status, otherwise: e, level: k.level + 1}))
		}
	}
	return &Error{
		Entry:           e,
		Errcode:         errcode,
		Status:          status,
		Transient:       e.Transient || k.transient || seconds != nil,
		ReceivedMessage: m.words(),
		Model:           m.text("model"),
		Field:           m.text("field"),
		Reason:          reason,
		Permission:      m.text("permission"),
		Parameters:      m.parameters(isOurs),
		Errors:          inner,
		retryAfter:      seconds,
	}
}

// entry returns the code that a body of ours names.
func (m members) entry(k knowledge) (Entry, bool) {
	errcode, code := m.text("errcode"), m.code()
	if _, known := typeOf(errcode); known {
		// A status says more than the type alone, as 429 beside LimitExceeded.
		if code == 0 && k.hasStatus {
			code = k.status
		}
		return FromWire(code, errcode), true
	}
	e, found := Find(Code(code))
	if code == 0 || !found {
		return Entry{}, false
	}
	if m.text("desc") != "" {
		return e, true
	}
	isOtherStatus := 100 <= code && code <= 599 && code != k.status
	return e, e.HTTP == k.status && !isOtherStatus
}
