// SPDX-License-Identifier: MIT

package errcode

import (
	"errors"
	"fmt"
	"testing"
)

func TestErrorIsItsCodeAndItsType(t *testing.T) {
	err := fmt.Errorf("join: %w", read(t, 403, fullBody, ""))
	if want := "join: LimitExceeded.Team (824): Team full"; err.Error() != want {
		t.Errorf("got %q", err)
	}
	if !errors.Is(err, CodeTeamFull) || !errors.Is(err, TypeLimitExceeded) {
		t.Error("it is not its code and its type")
	}
	for _, other := range []error{CodeIpBanned, TypeBlocked, CodeEmailExists, errors.New("another")} {
		if errors.Is(err, other) {
			t.Errorf("it is %v", other)
		}
	}
	email := read(t, 409, `{"errcode": "AlreadyExists.User.EmailExists"}`, "")
	if !errors.Is(email, CodeEmailExists) || !errors.Is(email, TypeAlreadyExists) {
		t.Error("it is not its named code")
	}
	if errors.Is(email, CodeAlreadyExists) || errors.Is(email, CodeCardExpired) {
		t.Error("it is another code")
	}
	if errors.Is(read(t, 403, "", ""), CodeForbidden) {
		t.Error("a status is a code")
	}
}

func TestTargetsSayWhatTheyAre(t *testing.T) {
	for target, want := range map[error]string{
		CodeTeamFull:    "LimitExceeded (824): The team is full",
		Code(831):       "code 831",
		CodeEmailExists: "AlreadyExists.EmailExists",
		TypeBlocked:     "Blocked",
	} {
		if target.Error() != want {
			t.Errorf("got %q", target.Error())
		}
	}
}

func TestMessageHasItsParametersFilledIn(t *testing.T) {
	full, braces := mustFind(t, CodeFull), mustFind(t, CodeBraces)
	for _, test := range []struct {
		entry      Entry
		language   Language
		parameters map[string]any
		want       string
	}{
		{full, English, map[string]any{"limit": int64(50)}, "At most 50 members"},
		{full, Chinese, map[string]any{"limit": int64(50)}, "最多 50 名成员"},
		{full, English, nil, "At most … members"},
		{braces, English, map[string]any{"a": "x", "b": true}, "{x} true"},
		{braces, Chinese, map[string]any{"a": []any{"x", "y"}, "b": 1.5}, "1.5x, y{"},
		{braces, English, map[string]any{"a": "{b}", "b": []any{"<", nil}}, `{{b}} ["<",null]`},
	} {
		got := (&Error{Entry: test.entry, Parameters: test.parameters}).Message(test.language)
		if got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
