// SPDX-License-Identifier: MIT

package errcode

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"sort"
	"strings"
)

// members are those of a body.
type members map[string]any

// mostErrors is the length up to which a list of errors is read as such.
const mostErrors = 1000

// reserved has the names that the format gives a meaning; all others are
// parameters. True marks those that say which code it is.
var reserved = map[string]bool{
	"code":        true,
	"desc":        false,
	"detail":      false,
	"errcode":     true,
	"errors":      false,
	"field":       false,
	"model":       false,
	"permission":  false,
	"reason":      false,
	"retry_after": false,
	"status":      true,
	"title":       false,
	"type":        true,
}

// parse returns the members of a JSON object; none if the text is not one.
func parse(body []byte) members {
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var value map[string]any
	if decoder.Decode(&value) != nil {
		return nil
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil
	}
	convertNumbers(value)
	return value
}

// convertNumbers makes an int64 of each number that is one, else a float64.
func convertNumbers(value any) any {
	switch v := value.(type) {
	case json.Number:
		if integer, err := v.Int64(); err == nil {
			return integer
		}
		number, _ := v.Float64()
		return number
	case []any:
		for i, each := range v {
			v[i] = convertNumbers(each)
		}
	case map[string]any:
		for name, each := range v {
			v[name] = convertNumbers(each)
		}
	}
	return value
}

// text returns a member that is a text, else "".
func (m members) text(name string) string {
	text, _ := m[name].(string)
	return text
}

// code returns the number of the code if it fits into an int of C++, else 0.
func (m members) code() int {
	number, _ := m["code"].(int64)
	if number < math.MinInt32 || number > math.MaxInt32 {
		return 0
	}
	return int(number)
}

// errors returns the objects of the member errors.
func (m members) errors() []members {
	list, _ := m["errors"].([]any)
	if len(list) > mostErrors {
		return nil
	}
	objects := make([]members, len(list))
	for i, each := range list {
		object, ok := each.(map[string]any)
		if !ok {
			return nil
		}
		objects[i] = object
	}
	return objects
}

// words returns the server's words.
func (m members) words() string {
	for _, name := range []string{"desc", "detail", "message", "title"} {
		if text := m.text(name); text != "" {
			return text
		}
	}
	return ""
}

// parameters returns what has no meaning in the format; isOurs if the body
// names a code of ours.
func (m members) parameters(isOurs bool) map[string]any {
	names := make([]string, 0, len(m))
	for name := range m {
		if !m.isTaken(name, isOurs) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	parameters := map[string]any{}
	for _, name := range names {
		own := name
		// Servers put "_" behind a parameter whose name is reserved.
		if _, found := reserved[strings.TrimRight(name, "_")]; found {
			own = strings.TrimSuffix(name, "_")
		}
		if _, isDouble := parameters[own]; isDouble {
			own = name
		}
		parameters[own] = m[name]
	}
	return parameters
}

// isTaken tests for a member that has the meaning of its name in the format.
func (m members) isTaken(name string, isOurs bool) bool {
	isOfCode, found := reserved[name]
	if !found || isOfCode {
		return found && isOurs
	}
	switch name {
	case "errors":
		return len(m.errors()) != 0
	case "retry_after":
		_, ok := toSeconds(m[name])
		return ok
	}
	_, ok := m[name].(string)
	return ok
}
