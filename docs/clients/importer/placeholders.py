# SPDX-License-Identifier: MIT
"""The placeholders of a text: printf's become parameters in braces."""

import re

# A flag is never a space and no letter follows, so that "100% sure" is a text. The conversions are
# those of C and of Go.
PLACEHOLDER = re.compile(
    r"%(?:(?P<position>[1-9])\$)?[-+#0]*[0-9]*(?:\.[0-9]*)?(?:hh?|ll?|[qLjzt])?"
    r"(?P<conversion>[diouxXeEfFgGaAcspnvTtqUbw])(?![A-Za-z])|%%"
)


def number_placeholders(text: str) -> tuple[str, dict[str, str]]:
    """Returns a text with its placeholders as `{1}`, `{2}` and all other braces doubled, and the
    conversion of each parameter."""
    conversions: dict[str, str] = {}
    count = 0

    def name(match: re.Match[str]) -> str:
        nonlocal count
        if match.group() == "%%":
            return "%"
        count += 1
        parameter = match["position"] or str(count)
        conversions[parameter] = match["conversion"]
        return f"{{{parameter}}}"

    return PLACEHOLDER.sub(name, text.replace("{", "{{").replace("}", "}}")), conversions
