# SPDX-License-Identifier: MIT
# Tests the command with a catalogue of its own: cmake -D COMMAND=build/shop -P shop_command.cmake
execute_process(
  COMMAND ${COMMAND} --freeze shop.billing OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY
)
if(NOT output STREQUAL "inline constexpr errcode::frozen_row shop_billing_v1[] = {
    {7, \"OK\", 200, \"Settled\"},
    {900, \"ConstraintViolation\", 403, \"Card declined\"},
    {901, \"LimitExceeded\", 429, \"quota\"},
};
")
  message(SEND_ERROR "--freeze shop.billing prints\n${output}")
endif()
execute_process(
  COMMAND ${COMMAND} 901 quota_hit 804 OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY
)
if(NOT output STREQUAL "901  LimitExceeded  HTTP 429  shop.billing::quota_hit  Quota hit
901  LimitExceeded  HTTP 429  shop.billing::quota_hit  Quota hit
804  Blocked        HTTP 403  business::ip_banned      The IP address is banned
")
  message(SEND_ERROR "901 quota_hit 804 prints\n${output}")
endif()
