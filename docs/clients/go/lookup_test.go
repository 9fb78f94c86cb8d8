// SPDX-License-Identifier: MIT

package errcode

import "testing"

func mustFind(t *testing.T, code Code) Entry {
	t.Helper()
	e, found := Find(code)
	if !found {
		t.Fatalf("no code %d", code)
	}
	return e
}

func TestCodeIsFoundByConstantAndName(t *testing.T) {
	if CodeTeamFull != 824 {
		t.Errorf("CodeTeamFull = %d", CodeTeamFull)
	}
	want := Entry{
		Code:    824,
		Catalog: "errcode.business",
		Name:    "team_full",
		Type:    TypeLimitExceeded,
		HTTP:    403,
		GRPC:    8,
		en:      "The team is full",
		zh:      "团队成员已满",
	}
	if got := mustFind(t, CodeTeamFull); got != want {
		t.Errorf("Find = %+v", got)
	}
	if got, _ := FindName("team_full"); got != want {
		t.Errorf("FindName = %+v", got)
	}
	if _, found := Find(831); found {
		t.Error("831 has no row")
	}
	if _, found := FindName("none"); found {
		t.Error("no code has this name")
	}
}

func TestNamedCodeHasTypeAndName(t *testing.T) {
	email, found := FindNamed(CodeEmailExists)
	if !found || CodeEmailExists != "AlreadyExists.EmailExists" || email.Catalog != "shop.account" {
		t.Errorf("%q is %+v", CodeEmailExists, email)
	}
	if card, _ := FindNamed(CodeCardExpired); card.Code != 402 {
		t.Errorf("the number of a named code is %d", card.Code)
	}
	if _, found := FindNamed("NotFound.EmailExists"); found {
		t.Error("a name was found with another type")
	}
	// A name that an earlier catalogue has.
	if seats, _ := FindNamed(CodeShopAccountTeamFull); seats.Text(English) != "No seat is left" {
		t.Errorf("the second team_full is %+v", seats)
	}
}

func TestTypeAndStatusAreFound(t *testing.T) {
	if e, _ := FindType(TypeNotFound); e.HTTP != 404 {
		t.Errorf("NotFound is %+v", e)
	}
	if _, found := FindType("NotFound.Task"); found {
		t.Error("an errcode with qualifiers is no type")
	}
	if e, _ := FindStatus(429); e.Type != TypeLimitExceeded {
		t.Errorf("429 is %+v", e)
	}
	if _, found := FindStatus(200); found {
		t.Error("200 is no error")
	}
}

func TestCodesHasEveryCatalog(t *testing.T) {
	counts := map[string]int{}
	for _, e := range Codes() {
		counts[e.Catalog]++
	}
	if len(counts) != 3 || counts["club.rule"] != 2 || counts["shop.account"] != 3 {
		t.Errorf("Codes has %v", counts)
	}
	if ProgramVersion != "2.3.1" {
		t.Errorf("ProgramVersion = %q", ProgramVersion)
	}
}
