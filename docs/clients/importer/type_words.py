# SPDX-License-Identifier: MIT
"""Guesses the type of a code from its words."""

import re

SUCCESS = "ok"
UNKNOWN = "unknown_error"
# Types and their words, as regular expressions of which "|" stands between lines too. The first
# type with a match wins, so what is precise stands above what is vague.
WORDS = r"""
wechat_error
    wechat|weixin|微信
ding_ding_error
    dingtalk|ding ?ding|钉钉
telesign_error
    telesign
lean_cloud_error
    lean ?cloud
elastic_search_error
    elastic ?search
app_store_bot_error
    app ?store
redis_error
    redis
key_conflict
    (primary|unique) key|主键
sql_error
    sql|database|\bdb\b|数据库
timeout
    timed? ?out|deadline|超时
limit_exceeded
    too (many|much|often|large|long|big)|limit|quota|exceed|throttl|\bfull\b
    超出|超过|超限|上限|限额|限流|配额|已满|频繁|过多|过长|过大
blocked
    blocked|banned|black ?list|frozen|suspended|封禁|冻结|拉黑|黑名单|封号
not_found
    not? (\w+ )?(found|exist|registered)|nonexist|no such
    不存在|未找到|找不到|没有找到|没有注册|未注册
verification_failure
    captcha|\botp\b|(verification|sms|invitation|invite|reset|exchange) code|ticket
    验证码|校验码|邀请码|兑换码|票据
already_exists
    already exist|\bexists?\b|duplicat|conflict|repeated|重复|已存在|已经存在|冲突|已被注册
invalid_file_ext
    file (type|ext|suffix)|extension|文件(类型|格式|后缀)
permission_denied
    permission|forbidden|denied|privilege|not allowed|not (the |an? )?(owner|member)
    权限|无权|禁止|拒绝|不允许|不是.*(成员|所有者)
auth_failure
    authenti|authori|\bauth\b|log(ged)? ?in|sign ?in|token|password|credential|session|signature
    登录|登陆|密码|未授权|鉴权|认证|令牌|签名|会话|account.*expire|账户.*过期|账号.*过期
access_denied
    not (in|belong)|不在|不属于|已离开
missing_parameter
    missing|is required|required (param|field|arg)|not be empty|\bempty\b|缺少|缺失|不能为空|必填|为空
malformed
    malformed|pars(e|ing)|syntax|decod|\bjson\b|\bxml\b|解析|格式异常
type_mismatch
    type mismatch|类型不(符|匹配)
out_limit
    out of range|越界|超出范围
bad_config
    config|配置
invalid_parameter
    invalid|illegal|wrong|incorrect|\bbad\b|param|argument|expired
    无效|非法|不合法|错误的|参数|格式|不正确|有误|过期|没有符合
in_use
    in use|busy|locked|occupied|占用|使用中|锁定|繁忙
source_deleted
    \bsource .*deleted|源(资源|文件|项目|数据).*删除
deleted
    deleted|removed|已删除|被删除
gone
    discontinued|deprecated|obsolete|no longer|停用|下线|废弃
corrupted_data
    corrupt|damaged|脏数据|损坏
constraint_violation
    already|insufficient|not enough|balance|constraint|precondition|\bstat(e|us)\b|disabled
    not support|unsupported|closed|\bmust\b|\bnot\b
    已经|不足|余额|条件|状态|约束|不支持|关闭|未开通|不能|需要
server_error
    internal|server|system|service|unavailable|maintenance|network|upstream
    服务|系统|内部|网络|维护
"""
PATTERNS = {
    name: re.compile("|".join(map(str.strip, lines.strip().splitlines())))
    for name, lines in re.findall(r"^(\w+)\n((?: .*\n)+)", WORDS, re.MULTILINE)
}
GUESSES = {SUCCESS, UNKNOWN, *PATTERNS}
SUCCESSES = re.compile(
    r"(the )?(request |operation )?(ok|success|successful|succeed|succeeded|no error|none)"
    r"|(请求|操作|执行|处理)?成功|正常"
)


def guess_type(texts: list[str]) -> str:
    """Returns the enumerator of the type that some texts, in lower case, speak of. Success is a
    text that says nothing else."""
    if any(SUCCESSES.fullmatch(text.strip(" .!。！")) for text in texts):
        return SUCCESS
    text = "; ".join(texts)
    return next((name for name, words in PATTERNS.items() if words.search(text)), UNKNOWN)
