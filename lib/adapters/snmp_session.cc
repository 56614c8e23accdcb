#include "adapters/snmp_session.h"

#include <net-snmp/net-snmp-config.h>
#include <net-snmp/net-snmp-includes.h>

#include <cstdlib>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "base/text.h"

namespace adapters {

namespace {

using ports::PowerFault;
using ports::SnmpVersion;

// Before the first session: no files are read or written, nothing is printed.
void start_library() {
  static std::once_flag once;
  std::call_once(once, [] {
    ::setenv("MIBS", "", 1);
    ::setenv("MIBDIRS", "", 1);
    for (const int setting : {NETSNMP_DS_LIB_DONT_READ_CONFIGS, NETSNMP_DS_LIB_DONT_PERSIST_STATE, NETSNMP_DS_LIB_DISABLE_PERSISTENT_LOAD,
                              NETSNMP_DS_LIB_DISABLE_PERSISTENT_SAVE}) {
      netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, setting, 1);
    }
    snmp_disable_log();
    init_snmp("jc");
  });
}

// May throw: a number that is not one is a mistake in our own tables.
std::vector<oid> object_number(const std::string& text) {
  std::vector<oid> numbers;
  for (const std::string& part : base::split(text, '.')) numbers.push_back(static_cast<oid>(base::parse<std::int64_t>(part).value()));
  return numbers;
}

std::string object_text(const oid* numbers, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ".") + std::to_string(numbers[i]);
  return text;
}

SnmpAnswer failed(PowerFault fault, std::string detail) { return {fault, std::move(detail), {}}; }

SnmpAnswer by_library_error(int error) {
  switch (error) {
    case SNMPERR_TIMEOUT:
    case SNMPERR_UNKNOWN_ENG_ID: return failed(PowerFault::silent, "no answer");
    case SNMPERR_BAD_ADDRESS: return failed(PowerFault::silent, "its address leads nowhere");
    case SNMPERR_UNKNOWN_USER_NAME:
    case SNMPERR_AUTHENTICATION_FAILURE:
    case SNMPERR_DECRYPTION_ERR:
    case SNMPERR_UNSUPPORTED_SEC_LEVEL:
    case SNMPERR_NOT_IN_TIME_WINDOW: return failed(PowerFault::refused, std::string{"not let in: "} + snmp_api_errstring(error));
    default: return failed(PowerFault::wrong_answer, snmp_api_errstring(error));
  }
}

SnmpValue value_of(const variable_list& variable) {
  using enum SnmpValue::Kind;
  switch (variable.type) {
    case ASN_INTEGER:
    case ASN_GAUGE:
    case ASN_COUNTER:
      if (variable.val.integer == nullptr) return {};
      return {number, *variable.val.integer, {}};
    case ASN_OCTET_STR: return {text, 0, std::string(reinterpret_cast<const char*>(variable.val.string), variable.val_len)};
    case ASN_OBJECT_ID: return {object, 0, object_text(variable.val.objid, variable.val_len / sizeof(oid))};
    default: return {};
  }
}

// The library keeps each user of each device with the keys of the first session, and would go on with them after a change.
void forget_keys() {
  while (usmUser* user = usm_get_userList()) {
    usm_remove_user(user);
    usm_free_user(user);
  }
}

// Net-snmp writes into these while it opens a session, and copies what it keeps.
struct Opened {
  netsnmp_session settings{};
  std::string peer;
  std::string name;
  std::string community;
  std::vector<oid> auth_protocol{usmHMACSHA1AuthProtocol, usmHMACSHA1AuthProtocol + USM_AUTH_PROTO_SHA_LEN};
  std::vector<oid> privacy_protocol{usmAESPrivProtocol, usmAESPrivProtocol + USM_PRIV_PROTO_AES_LEN};

  Opened(const ports::StripAccess& access, std::chrono::milliseconds timeout) {
    snmp_sess_init(&settings);
    peer = (access.address.starts_with('[') ? "udp6:" : "udp:") + access.address;
    settings.peername = peer.data();
    settings.timeout = std::chrono::microseconds{timeout}.count();
    settings.retries = 0;
    if (access.version == SnmpVersion::v3) {
      use_keys(access);
      return;
    }
    settings.version = access.version == SnmpVersion::v1 ? SNMP_VERSION_1 : SNMP_VERSION_2c;
    community = access.community.reveal();
    settings.community = reinterpret_cast<u_char*>(community.data());
    settings.community_len = community.size();
  }
  ~Opened() { const base::Secret wiped{std::move(community)}; }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

 private:
  void use_keys(const ports::StripAccess& access) {
    name = access.user;
    settings.version = SNMP_VERSION_3;
    settings.securityName = name.data();
    settings.securityNameLen = name.size();
    settings.securityLevel = SNMP_SEC_LEVEL_AUTHPRIV;
    settings.securityAuthProto = auth_protocol.data();
    settings.securityAuthProtoLen = auth_protocol.size();
    settings.securityPrivProto = privacy_protocol.data();
    settings.securityPrivProtoLen = privacy_protocol.size();
    settings.securityAuthKeyLen = USM_AUTH_KU_LEN;
    settings.securityPrivKeyLen = USM_PRIV_KU_LEN;
    make_key(access.auth, settings.securityAuthKey, settings.securityAuthKeyLen);
    make_key(access.privacy, settings.securityPrivKey, settings.securityPrivKeyLen);
  }
  void make_key(const base::Secret& phrase, u_char* key, std::size_t& length) const {
    const std::string& text = phrase.reveal();
    if (text.size() < USM_LENGTH_P_MIN || generate_Ku(settings.securityAuthProto, static_cast<u_int>(settings.securityAuthProtoLen),
                    reinterpret_cast<const u_char*>(text.data()), text.size(), key, &length) != SNMPERR_SUCCESS) {
      throw std::invalid_argument("a key of SNMPv3 has 8 characters or more");
    }
  }
};

}  // namespace

SnmpSession::SnmpSession(const ports::StripAccess& access, std::chrono::milliseconds timeout, int tries) {
  start_library();
  try {
    Opened opened{access, timeout};
    int error = SNMPERR_SUCCESS;
    // Version 3 asks the device who it is before anything else.
    for (int attempt = 0; attempt < tries && session_ == nullptr; ++attempt) {
      session_ = snmp_sess_open(&opened.settings);
      if (session_ == nullptr) error = opened.settings.s_snmp_errno != 0 ? opened.settings.s_snmp_errno : snmp_errno;
    }
    if (session_ == nullptr) not_open_ = by_library_error(error);
  } catch (const std::invalid_argument& unfit) {
    not_open_ = failed(PowerFault::refused, unfit.what());
  }
}

SnmpSession::~SnmpSession() {
  if (session_ != nullptr) snmp_sess_close(session_);
  forget_keys();
}

SnmpAnswer SnmpSession::get(const std::vector<std::string>& objects, int tries) {
  SnmpAnswer answer = failed(PowerFault::silent, "no answer");
  for (int attempt = 0; attempt < tries && answer.fault == PowerFault::silent; ++attempt) {
    netsnmp_pdu* question = snmp_pdu_create(SNMP_MSG_GET);
    for (const std::string& object : objects) {
      const auto number = object_number(object);
      snmp_add_null_var(question, number.data(), number.size());
    }
    answer = ask(question);
  }
  if (!answer.fault && answer.values.size() != objects.size()) return failed(PowerFault::wrong_answer, "it answered another question");
  return answer;
}

SnmpAnswer SnmpSession::set(const std::string& object, long value) {
  netsnmp_pdu* order = snmp_pdu_create(SNMP_MSG_SET);
  const auto number = object_number(object);
  snmp_pdu_add_variable(order, number.data(), number.size(), ASN_INTEGER, &value, sizeof value);
  return ask(order);
}

SnmpAnswer SnmpSession::ask(snmp_pdu* question) {
  const bool sets = question->command == SNMP_MSG_SET;
  if (session_ == nullptr) {
    snmp_free_pdu(question);
    return not_open_;
  }
  netsnmp_pdu* raw = nullptr;
  const int status = snmp_sess_synch_response(session_, question, &raw);
  const std::unique_ptr<netsnmp_pdu, decltype(&snmp_free_pdu)> reply{raw, &snmp_free_pdu};
  if (status == STAT_TIMEOUT) return failed(PowerFault::silent, "no answer");
  if (status != STAT_SUCCESS || reply == nullptr) {
    int library_error = 0;
    snmp_sess_error(session_, nullptr, &library_error, nullptr);
    return by_library_error(library_error);
  }
  // In version 1 this is how a device says that it has no such object; to a command it is a refusal all the same.
  if (reply->errstat == SNMP_ERR_NOSUCHNAME && !sets) return failed(PowerFault::wrong_answer, "it has no such object");
  if (reply->errstat != SNMP_ERR_NOERROR) return failed(PowerFault::refused, snmp_errstring(static_cast<int>(reply->errstat)));
  SnmpAnswer answer;
  for (const variable_list* variable = reply->variables; variable != nullptr; variable = variable->next_variable) {
    answer.values.push_back(value_of(*variable));
  }
  return answer;
}

}  // namespace adapters
