// A card gateway in memory that follows the public test data of the Payflow pilot host: amounts up to 1000
// are approved, 1001 to 2000 give the result amount - 1000, above that is declined; number of zeros, expiry
// 02/98, unknown references and the digits of street, post code and security code answer as documented there.
// Deterministic; keeps no card number.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ports/card_gateway.h"

namespace adapters {

class SimulatedGateway : public ports::CardGateway {
 public:
  enum class State { failed, verified, authorized, captured, charged, credited, void_, voided };
  struct Transaction {
    char type = 'S';
    State state = State::failed;
    base::Money amount;
    base::Money credited;
    std::string custref;
    std::string comment;
    ports::CardAnswer answer;
  };

  [[nodiscard]] ports::CardAnswer sale(const ports::CardRequest& request, const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer authorize(const ports::CardRequest& request,
                                            const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer verify(const ports::CardRequest& request, const ports::Card& card) override;
  [[nodiscard]] ports::CardAnswer charge_saved(const ports::CardRequest& request,
                                               const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer capture(const ports::CardRequest& request,
                                          const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer void_payment(const ports::CardRequest& request,
                                               const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer credit(const ports::CardRequest& request,
                                         const std::string& reference) override;
  [[nodiscard]] ports::CardAnswer inquire(const std::string& request_id, const std::string& custref) override;
  [[nodiscard]] std::string probe() override { return {}; }

  // Everything that was done, in order; a repetition with a known request id is not in it.
  [[nodiscard]] const std::vector<Transaction>& journal() const { return journal_; }

 private:
  // Runs `operation` unless the id is known; it sets state and amount and returns Payflow's result number.
  template <class Operation>
  ports::CardAnswer once(char type, const ports::CardRequest& request, Operation operation);
  template <class Operation>
  ports::CardAnswer on_earlier(char type, const ports::CardRequest& request, const std::string& reference,
                               Operation operation);
  [[nodiscard]] ports::CardAnswer with_card(char type, const ports::CardRequest& request,
                                            const ports::Card& card);

  std::vector<Transaction> journal_;
  std::map<std::string, std::size_t> by_request_;  // request id -> place in the journal
};

}  // namespace adapters
