#pragma once
#include <QString>
#include <QStringList>
#include <optional>

#include "core/secret.h"

namespace gatehouse {

/// The server's rules for passwords, after NIST SP 800-63B-4: length and a list of known-breached ones, no composition
/// rules.
struct PasswordRules final {
    int minLength = 15; ///< User-perceived characters, without a second factor.
    int maxLength = 128;
    int minScore = 2; ///< Least zxcvbn score, 0–4.
    bool breachedRefused = true;
    bool operator==(const PasswordRules&) const = default;
};

/// How hard a password is to guess.
struct PasswordStrength final {
    /// What makes it weak, for one sentence of advice; the strongest hint first.
    enum class Weakness { None, Empty, TooShort, Common, Word, Name, Personal, Sequence, Repeat, Keyboard, Date };
    int score = 0;      ///< 0 (guessed at once) to 4 (very hard).
    double guesses = 1; ///< Estimated guesses, as log10.
    Weakness weakness = Weakness::None;
    bool operator==(const PasswordStrength&) const = default;
};

/// A password as it is hashed: Unicode NFC, nothing trimmed (SP 800-63B-4, 3.1.1.2).
[[nodiscard]] SecretText normalizedPassword(const SecretText& typed);

/// Estimates by zxcvbn. `context` are words that an attacker would try first: names, address, the platform's name.
/// Takes up to a few milliseconds for long passwords; estimates at most the first 100 characters. Any thread.
[[nodiscard]] PasswordStrength passwordStrength(const SecretText& password, const QStringList& context);

/// Why a password is refused: "required", "too_short", "too_long" or "too_weak". The breached list is the backend's to
/// ask.
[[nodiscard]] std::optional<QString> passwordFault(const SecretText& password, const PasswordRules& rules,
                                                   const QStringList& context);

} // namespace gatehouse
