# SPDX-License-Identifier: MIT
"""Writes what is made of errcode.json, a module for each language or format."""
