# SPDX-License-Identifier: MIT
# Tests the command errcode: cmake -D COMMAND=build/errcode -D VERSION=1.0.0 -P command.cmake

# Runs the command and compares what it prints, to the letter, and its exit status.
function(expect status output errors)
  execute_process(
    COMMAND ${COMMAND} ${ARGN}
    RESULT_VARIABLE actual_status
    OUTPUT_VARIABLE actual_output
    ERROR_VARIABLE actual_errors
  )
  foreach(what IN ITEMS status output errors)
    if(NOT "${actual_${what}}" STREQUAL "${${what}}")
      list(JOIN ARGN "' '" arguments)
      message(
        SEND_ERROR
        "errcode '${arguments}': ${what} is\n${actual_${what}}\nand should be\n${${what}}"
      )
    endif()
  endforeach()
endfunction()

set(hint "; errcode --help tells how to use it\n")

# A number, an errcode, a qualified one and an enumerator; the columns are aligned.
expect(0 "804  Blocked  HTTP 403  business::ip_banned  The IP address is banned\n" "" 804)
expect(0 "804  Blocked  HTTP 403  business::ip_banned  The IP address is banned\n" "" ip_banned)
expect(0 "404  NotFound  HTTP 404  generic::not_found  The resource does not exist\n" "" NotFound)
expect(0 "404  NotFound  HTTP 404  generic::not_found  The resource does not exist\n" "" NotFound.Task)
expect(0 "404  NotFound  HTTP 404  business::invalid_url  Invalid URL\n" "" 404)
expect(
  0
  "804  Blocked           HTTP 403  business::ip_banned             IP 被封禁
404  NotFound          HTTP 404  generic::not_found              某项资源不存在
623  InvalidParameter  HTTP 400  business::invalid_message_type  无效的消息类型
"
  ""
  --lang
  zh
  804
  NotFound
  623
)
expect(0 "824  LimitExceeded  HTTP 403  business::team_full  团队成员已满\n" "" 824 --lang=zh)
expect(
  0
  "{\"code\": 804, \"errcode\": \"Blocked\", \"table\": \"business\", \"name\": \"ip_banned\", \"http\": 403, \"desc\": \"IP Ban\", \"en\": \"The IP address is banned\", \"zh\": \"IP 被封禁\"}\n"
  ""
  --json
  804
)
expect(0 "errcode ${VERSION}\n" "" --version)

# --freeze prints the lists that were released: each of their rows, in their order.
file(STRINGS ${RELEASED} released REGEX "^    {" ENCODING UTF-8)
set(printed "")
foreach(catalogue IN ITEMS generic business)
  execute_process(
    COMMAND ${COMMAND} --freeze ${catalogue} OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY
  )
  if(NOT output MATCHES "^inline constexpr errcode::frozen_row ${catalogue}_v1\\[\\] = {\n.*\n};\n$")
    message(SEND_ERROR "--freeze ${catalogue} prints no list:\n${output}")
  endif()
  string(APPEND printed "${output}")
endforeach()
foreach(row IN LISTS released)
  string(FIND "${printed}" "\n${row}\n" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "--freeze does not print this row of v1.hpp, or not in its order: ${row}")
  endif()
  string(SUBSTRING "${printed}" ${found} -1 printed)
endforeach()
list(LENGTH released count)
if(NOT count EQUAL 95)
  message(SEND_ERROR "v1.hpp has ${count} rows, not 95")
endif()
expect(2 "" "errcode: there is no catalogue shop${hint}" --freeze shop)
expect(2 "" "errcode: --freeze needs the name of a catalogue${hint}" --freeze)

# What is unknown is named, the nearest is offered, and the rest is answered.
expect(1 "" "errcode: unknown code '601'\n" 601)
expect(1 "" "errcode: unknown code 'NotFoud'; did you mean NotFound?\n" NotFoud)
expect(1 "" "errcode: unknown code 'notfound'; did you mean NotFound?\n" notfound)
expect(1 "" "errcode: unknown code 'NotFoud.Task'; did you mean NotFound?\n" NotFoud.Task)
expect(1 "" "errcode: unknown code 'team_ful'; did you mean team_full?\n" team_ful)
expect(1 "" "errcode: unknown code 'xyz'\n" xyz)
expect(1 "" "errcode: unknown code '-5'\n" -5)
expect(1 "" "errcode: unknown code '804x'\n" 804x)
expect(1 "" "errcode: unknown code '99999999999999999999'\n" 99999999999999999999)
expect(1 "" "errcode: unknown code '--list'\n" -- --list)
expect(
  1
  "801  InvalidParameter  HTTP 400  business::invalid_parameter  Invalid parameter\n"
  "errcode: unknown code '601'\n"
  601
  801
)
string(REPEAT "N" 10000 long)
expect(1 "" "errcode: unknown code '${long}'\n" ${long})

# Wrong usage.
expect(2 "" "errcode: a code is missing${hint}")
expect(2 "" "errcode: there is no option --lnag${hint}" --lnag)
expect(2 "" "errcode: there is no option -x${hint}" -x 804)
expect(2 "" "errcode: --lang needs en or zh${hint}" 804 --lang)
expect(2 "" "errcode: --lang is en or zh, not fr${hint}" --lang fr 804)
expect(2 "" "errcode: --list takes no code, such as 804${hint}" --list 804)

execute_process(
  COMMAND ${COMMAND} --help RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors
)
if(NOT status EQUAL 0 OR NOT output MATCHES "^usage: errcode" OR errors)
  message(SEND_ERROR "--help: ${status}, ${errors}, ${output}")
endif()

# An empty argument, which CMake's lists cannot carry through expect().
execute_process(COMMAND ${COMMAND} "" RESULT_VARIABLE status ERROR_VARIABLE errors)
if(NOT status EQUAL 1 OR NOT errors STREQUAL "errcode: unknown code ''\n")
  message(SEND_ERROR "an empty code: ${status}, ${errors}")
endif()

if(EXISTS /dev/full)
  execute_process(
    COMMAND ${COMMAND} --list
    OUTPUT_FILE /dev/full
    RESULT_VARIABLE status
    ERROR_VARIABLE errors
  )
  if(NOT status EQUAL 1 OR NOT errors MATCHES "^errcode: cannot write")
    message(SEND_ERROR "a full device: ${status}, ${errors}")
  endif()
endif()

# --list has every row of the data, and --json says of each what the data say.
file(STRINGS ${CODES} lines ENCODING UTF-8)
list(POP_FRONT lines)
list(LENGTH lines count)
execute_process(COMMAND ${COMMAND} --list OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n" listed "${output}")
list(LENGTH listed listed)
if(NOT listed EQUAL count OR count LESS 95)
  message(SEND_ERROR "--list has ${listed} of ${count} rows")
endif()

foreach(line IN LISTS lines)
  # table, value, enumerator, code, errcode and http need no quotes in the file.
  string(REGEX MATCH "^([a-z]+),[0-9]+,([a-z_0-9]+),([0-9]+),([A-Za-z]+),([0-9]+)," match "${line}")
  set(table ${CMAKE_MATCH_1})
  set(name ${CMAKE_MATCH_2})
  set(code ${CMAKE_MATCH_3})
  set(errcode ${CMAKE_MATCH_4})
  set(http ${CMAKE_MATCH_5})
  if(table STREQUAL "generic")
    set(argument ${errcode})
  else()
    set(argument ${code})
  endif()
  execute_process(
    COMMAND ${COMMAND} --json ${argument} OUTPUT_VARIABLE json COMMAND_ERROR_IS_FATAL ANY
  )
  foreach(member IN ITEMS table name code errcode http)
    string(JSON value GET "${json}" ${member})
    if(NOT value STREQUAL "${${member}}")
      message(SEND_ERROR "--json ${argument}: ${member} is ${value}, not ${${member}}")
    endif()
  endforeach()
  foreach(member IN ITEMS desc en zh)
    string(JSON value GET "${json}" ${member})
    string(FIND "${line}" "${value}" found)
    if(found EQUAL -1)
      message(SEND_ERROR "--json ${argument}: ${member} is ${value}, which codes.csv does not have")
    endif()
  endforeach()
endforeach()
