# SPDX-License-Identifier: MIT
"""Turns a team's table of error codes into the header of a catalogue."""
