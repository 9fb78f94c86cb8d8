// SPDX-License-Identifier: MIT

package errcode

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var secondsPattern = regexp.MustCompile(`^[0-9]+(\.[0-9]+)?$`)

// httpDate is a date as RFC 9110 tells servers to write it.
const httpDate = "Mon, 02 Jan 2006 15:04:05 GMT"

// parseRetryAfter returns the seconds that the header Retry-After says, from
// now if it is a date.
func parseRetryAfter(header string) (int, bool) {
	text := strings.TrimSpace(header)
	if secondsPattern.MatchString(text) {
		number, _ := strconv.ParseFloat(text, 64) // +Inf beyond float64
		return toSeconds(number)
	}
	date, err := time.Parse(httpDate, text)
	if err != nil {
		return 0, false
	}
	return toSeconds(math.Max(time.Until(date).Seconds(), 0))
}

// toSeconds rounds a number of seconds up, to at most what an int in C++ holds.
func toSeconds(value any) (int, bool) {
	var number float64
	switch v := value.(type) {
	case int64:
		number = float64(v)
	case float64:
		number = v
	default:
		return 0, false
	}
	if !(number >= 0) {
		return 0, false
	}
	return int(math.Ceil(math.Min(number, math.MaxInt32))), true
}
