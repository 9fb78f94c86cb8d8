-- SPDX-License-Identifier: MIT
-- A script of wrk: sends the requests of a file, `return {{text=, status=, part=}, ...}`, one after
-- the other, and compares each answer. A thread must have a single connection (-t N -c N), so that
-- an answer is to the request before it.
--   wrk -t 8 -c 8 -s mix.lua http://127.0.0.1:8080 -- FILE

local threads = {}
local list
local place = 0
local expected

-- Globals, which done() can ask a thread for.
answered = 0
wrong = 0
example = ""
statuses = {}

function setup(thread)
  table.insert(threads, thread)
  thread:set("id", #threads + 2)  -- the first two teams are everybody's
end

function init(args)
  list = dofile(args[1])
  for _, each in ipairs(list) do
    each.text = each.text:gsub("<id>", ("%04d"):format(id))  -- of one length, which is announced
  end
end

function request()
  place = place % #list + 1
  expected = list[place]
  return expected.text
end

function response(status, _, body)
  answered = answered + 1
  local key = tostring(status)
  statuses[key] = (statuses[key] or 0) + 1
  if status ~= expected.status or not body:find(expected.part, 1, true) then
    wrong = wrong + 1
    example = expected.text:sub(1, 200) .. "\n" .. status .. "\n" .. body
  end
end

-- Writes what happened as lines of a name and a number, and an answer that was wrong.
function done(summary)
  local total = {}
  local function add(name, number) total[name] = (total[name] or 0) + number end
  for _, thread in ipairs(threads) do
    add("answered", thread:get("answered"))
    add("wrong", thread:get("wrong"))
    for status, count in pairs(thread:get("statuses")) do add(status, count) end
    if thread:get("wrong") > 0 then io.stderr:write(thread:get("example"), "\n") end
  end
  for _, name in ipairs({"connect", "read", "write", "timeout"}) do
    add(name, summary.errors[name])
  end
  for name, number in pairs(total) do print("= " .. name .. " " .. number) end
end
