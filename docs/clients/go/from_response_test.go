// SPDX-License-Identifier: MIT

package errcode

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
)

const fullBody = `{"code": 824, "errcode": "LimitExceeded.Team", "type": "LimitExceeded",
	"desc": "Team full", "model": "Team", "limit": 50}`

func read(t *testing.T, status int, body, retryAfter string) *Error {
	t.Helper()
	var failed *Error
	if !errors.As(FromResponse(status, []byte(body), retryAfter), &failed) {
		t.Fatalf("%d %s is a success", status, body)
	}
	return failed
}

func TestBodyOfOursSaysWhichCodeItIs(t *testing.T) {
	got := read(t, 403, fullBody, "")
	want := &Error{
		Entry:           mustFind(t, CodeTeamFull),
		Errcode:         "LimitExceeded.Team",
		Status:          403,
		ReceivedMessage: "Team full",
		Model:           "Team",
		Parameters:      map[string]any{"limit": int64(50)},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestStatusDecides(t *testing.T) {
	for _, body := range []string{"", "{}", fullBody, `{"code": 804}`} {
		for _, status := range []int{100, 200, 204, 299} {
			if err := FromResponse(status, []byte(body), "7"); err != nil {
				t.Errorf("%d %s is %v", status, body, err)
			}
		}
	}
}

func TestCode(t *testing.T) {
	for _, test := range []struct {
		status int
		body   string
		code   Code
		typ    Type
		name   string
	}{
		{403, `{"code": 200, "errcode": "OK"}`, 403, TypePermissionDenied, "forbidden"},
		// A foreign number does not outrank the status.
		{503, `{"code": 5, "message": "x"}`, 503, TypeServerError, "service_unavailable"},
		{503, `{"code": 824, "message": "x"}`, 503, TypeServerError, "service_unavailable"},
		{403, `{"code": 824}`, 824, TypeLimitExceeded, "team_full"},
		{503, `{"code": 824, "desc": "x"}`, 824, TypeLimitExceeded, "team_full"}, // not foreign
		// A status says more than a type alone.
		{429, `{"errcode": "LimitExceeded"}`, 429, TypeLimitExceeded, "too_many_requests"},
		{403, `{"errcode": "LimitExceeded"}`, 403, TypeLimitExceeded, "limit_exceeded"},
		// Without a status the body alone counts.
		{0, fullBody, 824, TypeLimitExceeded, "team_full"},
		{0, "", 500, TypeUnknownError, "unknown_error"},
		{0, `{"code": 824, "message": "x"}`, 500, TypeUnknownError, "unknown_error"},
		{-1, "<html>", 500, TypeUnknownError, "unknown_error"},
		// A status of 600 and more is a code.
		{824, "", 824, TypeLimitExceeded, "team_full"},
		// What is no JSON object leaves the status.
		{502, `{"code":`, 502, TypeServerError, "bad_gateway"},
		{502, `["Blocked"]`, 502, TypeServerError, "bad_gateway"},
		{502, "null", 502, TypeServerError, "bad_gateway"},
		{502, `{"errcode": "Blocked"} x`, 502, TypeServerError, "bad_gateway"},
		{599, "", 599, TypeServerError, ""},
		{304, "", 304, TypeUnknownError, ""},
	} {
		got := read(t, test.status, test.body, "")
		if got.Code != test.code || got.Type != test.typ || got.Name != test.name {
			t.Errorf("%d %s is %+v", test.status, test.body, got.Entry)
		}
	}
	for _, body := range []string{`{"code": 0, "data": 1}`, `{"code": 200, "errcode": "OK"}`} {
		if err := FromResponse(0, []byte(body), ""); err != nil {
			t.Errorf("%s is %v", body, err)
		}
	}
}

func TestTransientStatusMakesTheErrorTransient(t *testing.T) {
	got := read(t, 503, `{"errcode": "SQLError"}`, "")
	if got.Type != TypeSQLError || got.Status != 503 || !got.Transient {
		t.Errorf("got %+v", got)
	}
	if read(t, 500, `{"errcode": "SQLError"}`, "").Transient {
		t.Error("500 is transient")
	}
	if got := read(t, 824, "", ""); got.Status != 403 {
		t.Errorf("the status of a code is %d", got.Status)
	}
}

func TestWordsAreTheBestThatTheBodyHas(t *testing.T) {
	for body, want := range map[string]string{
		`{"title": "t", "message": "m", "detail": "d", "desc": "s"}`: "s",
		`{"title": "t", "message": "m", "detail": "d", "desc": ""}`:  "d",
		`{"title": "t", "message": "m"}`:                             "m",
		`{"title": "t"}`:                                             "t",
		`{"message": 5}`:                                             "",
		"{\"message\": \"a\xff\"}":                                   "a\uFFFD",
	} {
		if got := read(t, 400, body, "").ReceivedMessage; got != want {
			t.Errorf("the words of %s are %q", body, got)
		}
	}
}

func TestRetryAfterIsSecondsOrDate(t *testing.T) {
	for header, want := range map[string]time.Duration{
		"7":                             7 * time.Second,
		" 1.2 ":                         2 * time.Second,
		"99999999999":                   (1<<31 - 1) * time.Second,
		"Wed, 21 Oct 2015 07:28:00 GMT": 0,
	} {
		got := read(t, 400, "", header)
		if wait, ok := got.RetryAfter(); !ok || wait != want || !got.Transient {
			t.Errorf("%q is %v, %v", header, wait, ok)
		}
	}
	date := time.Now().Add(90 * time.Second).UTC().Format(httpDate)
	if wait, _ := read(t, 400, "", date).RetryAfter(); wait < 89*time.Second || wait > 90*time.Second {
		t.Errorf("%q is %v", date, wait)
	}
	for _, header := range []string{"", "-1", "soon", "1e3", "Wed, 99 Oct 2015 07:28:00 GMT"} {
		if wait, ok := read(t, 400, "", header).RetryAfter(); ok {
			t.Errorf("%q is %v", header, wait)
		}
	}
	if wait, _ := read(t, 400, `{"retry_after": 1.5}`, "").RetryAfter(); wait != 2*time.Second {
		t.Errorf("1.5 in the body is %v", wait)
	}
	if wait, _ := read(t, 400, `{"retry_after": 9}`, "3").RetryAfter(); wait != 3*time.Second {
		t.Errorf("the header does not count: %v", wait)
	}
}

func TestEachElementOfErrorsIsAnError(t *testing.T) {
	got := read(t, 422, `{"message": "m", "errors": [
		{"code": 824, "errcode": "LimitExceeded.Team", "field": "members"},
		{"message": "too short", "field": "name"}]}`, "").Errors
	if len(got) != 2 {
		t.Fatalf("got %v", got)
	}
	if got[0].Code != 824 || got[0].Status != 403 {
		t.Errorf("the first is %+v", got[0])
	}
	if got[1].Code != 422 || got[1].ReceivedMessage != "too short" || got[1].Field != "name" {
		t.Errorf("the second is %+v", got[1])
	}
	if errs := read(t, 422, `{"errors": ["x"]}`, "").Errors; errs != nil {
		t.Errorf("a text became %v", errs)
	}
	for _, depth := range []int{100, 100_000} {
		read(t, 400, strings.Repeat(`{"errors":[`, depth)+"{}"+strings.Repeat("]}", depth), "")
	}
}

func TestWhatHasNoMeaningInTheFormatIsAParameter(t *testing.T) {
	for body, want := range map[string]map[string]any{
		`{"errcode": "NotFound", "status": 404, "code_": 1, "limit": 2}`: {
			"code": int64(1), "limit": int64(2)},
		`{"code": 5.5, "errcode": "X", "type": "y", "detail": ["z"]}`: {
			"code": 5.5, "errcode": "X", "type": "y", "detail": []any{"z"}},
	} {
		if got := read(t, 404, body, "").Parameters; !reflect.DeepEqual(got, want) {
			t.Errorf("the parameters of %s are %v", body, got)
		}
	}
}
