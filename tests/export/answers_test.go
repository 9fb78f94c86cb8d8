// SPDX-License-Identifier: MIT

package errcode

import (
	"fmt"
	"math"
	"os"
	"strings"
	"testing"
)

const end = "\x1E"

func line(e Entry, found bool) string {
	if !found {
		return end
	}
	flag := map[bool]int{true: 1}
	numbers := fmt.Sprintf("%d\x1F%d\x1F%d\x1F%d\x1F%d", e.Code, e.HTTP, e.GRPC,
		flag[e.Transient], flag[e.IsSuccess()])
	return strings.Join([]string{e.Errcode, e.Catalog, e.Name, e.Type, e.Message(English),
		e.Message(Chinese), e.Desc, numbers}, "\x1F") + end
}

// TestAnswers compares each answer with what C++ says.
func TestAnswers(t *testing.T) {
	errcodes := strings.Split(read(t, "errcodes"), end)
	errcodes = errcodes[:len(errcodes)-1]
	numbers := []int{math.MinInt32, math.MaxInt32, 70_004, 100_000}
	for number := -10; number <= 1000; number++ {
		numbers = append(numbers, number)
	}

	var answers strings.Builder
	for _, errcode := range errcodes {
		answers.WriteString(line(FindErrcode(errcode)))
	}
	for _, number := range numbers {
		answers.WriteString(line(Find(number)))
		answers.WriteString(line(FindStatus(number)))
		for _, errcode := range errcodes {
			answers.WriteString(line(FromWire(number, errcode), true))
		}
	}
	if answers.String() != read(t, "answers") {
		t.Error("the answers differ from those of C++")
	}
}

func read(t *testing.T, name string) string {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
