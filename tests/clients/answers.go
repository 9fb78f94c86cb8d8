// SPDX-License-Identifier: MIT

// Writes the same answers as answers.cpp:
//
//	answers codes < errcodes
//	answers responses < responses.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"math"
	"os"
	"strings"

	"example.com/app/internal/errcode"
)

const (
	between = "\x1F"
	end     = "\x1E"
)

func flag(value bool) int {
	if value {
		return 1
	}
	return 0
}

func join(fields ...any) string {
	texts := make([]string, len(fields))
	for i, field := range fields {
		texts[i] = fmt.Sprint(field)
	}
	return strings.Join(texts, between)
}

func describe(e errcode.Entry, found bool) string {
	if !found {
		return ""
	}
	return join(e.Catalog, e.Name, string(e.Type), int(e.Code), e.HTTP, e.GRPC, flag(e.Transient),
		flag(e.IsSuccess()), e.Text(errcode.English), e.Text(errcode.Chinese))
}

func describeError(e *errcode.Error) string {
	seconds := ""
	if wait, ok := e.RetryAfter(); ok {
		seconds = fmt.Sprint(int(wait.Seconds()))
	}
	fields := []any{int(e.Code), string(e.Type), e.HTTP, flag(e.Transient), seconds,
		e.ReceivedMessage, e.Model, e.Field, e.Reason, e.Permission,
		e.Message(errcode.English), e.Message(errcode.Chinese)}
	for _, each := range e.Errors {
		fields = append(fields, "["+describeError(each)+"]")
	}
	return join(fields...)
}

func answerCodes(errcodes []string, put func(string)) {
	for _, e := range errcode.Codes() {
		if same, found := errcode.FindName(e.Name); !found || same.Name != e.Name {
			log.Fatalf("no code is named %q", e.Name)
		}
		named, found := errcode.FindNamed(errcode.NamedCode(string(e.Type) + "." + e.Name))
		if !found || named != e {
			named, found = errcode.Find(e.Code)
		}
		put(describe(named, found))
	}
	for _, each := range errcodes {
		put(describe(errcode.FindType(errcode.Type(each))))
	}
	numbers := []int{math.MinInt32, math.MaxInt32, 70_004, 100_000}
	for number := -10; number <= 1000; number++ {
		numbers = append(numbers, number)
	}
	for _, number := range numbers {
		put(describe(errcode.Find(errcode.Code(number))))
		put(describe(errcode.FindStatus(number)))
		for _, each := range errcodes {
			put(describe(errcode.FromWire(number, each), true))
		}
	}
}

func answerResponses(lines []string, put func(string)) {
	for _, line := range lines {
		var response struct {
			Status     int
			Body       string
			RetryAfter string `json:"retry_after"`
		}
		if err := json.Unmarshal([]byte(line), &response); err != nil {
			log.Fatal(err)
		}
		err := errcode.FromResponse(response.Status, []byte(response.Body), response.RetryAfter)
		var failed *errcode.Error
		if errors.As(err, &failed) {
			put(describeError(failed))
		} else {
			put("success")
		}
	}
}

func main() {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	put := func(answer string) { output.WriteString(answer + end) }
	split := func(separator string) []string {
		texts := strings.Split(string(input), separator)
		return texts[:len(texts)-1]
	}
	if os.Args[1] == "codes" {
		answerCodes(split(end), put)
	} else {
		answerResponses(split("\n"), put)
	}
}
