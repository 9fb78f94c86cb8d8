// SPDX-License-Identifier: MIT

package errcode

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
)

var braces = regexp.MustCompile(`\{\{|\}\}|\{[^{}]+\}`)

// fill fills in the parameters that a text names: "At most {limit} members".
// Doubled braces stand for one; a parameter that was not given becomes "…".
func fill(text string, parameters map[string]any) string {
	return braces.ReplaceAllStringFunc(text, func(found string) string {
		if found == "{{" || found == "}}" {
			return found[:1]
		}
		if value, given := parameters[found[1:len(found)-1]]; given {
			return toText(value)
		}
		return "…"
	})
}

// toText writes a value as people read it: a list of texts with commas, else
// JSON.
func toText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []any:
		if texts, ok := toTexts(v); ok {
			return strings.Join(texts, ", ")
		}
	}
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if encoder.Encode(value) != nil {
		return "…"
	}
	return strings.TrimSuffix(buffer.String(), "\n")
}

func toTexts(values []any) ([]string, bool) {
	texts := make([]string, len(values))
	for i, value := range values {
		text, ok := value.(string)
		if !ok {
			return nil, false
		}
		texts[i] = text
	}
	return texts, true
}
