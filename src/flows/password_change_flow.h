#pragma once
#include <QFuture>
#include <QObject>

#include "core/result.h"
#include "domain/password_rules.h"
#include "domain/password_state.h"

namespace gatehouse {

class PasswordService;
class ProfileService;

/// A change of the password, from the form to the server's word. UI thread; what it works on outlives it.
class PasswordChangeFlow final : public QObject {
    Q_OBJECT
public:
    struct Parts final {
        PasswordService& passwords;
        const ProfileService& profile;
        PasswordRules rules;
        QString platform; ///< Its name counts against a password.
    };
    /// What was typed.
    struct Form final {
        SecretText current;
        SecretText next;
        SecretText repeated;
        bool endOthers = true;
    };
    explicit PasswordChangeFlow(const Parts& parts, QObject* parent = nullptr);

    [[nodiscard]] const PasswordRules& rules() const { return m_parts.rules; }
    [[nodiscard]] PasswordStrength strength(const SecretText& password) const;
    /// Errors: Validation with every field's fault at /current_password ("required", "wrong_password"), /new_password
    /// ("required", "too_short", "same_password", "breached" …) and /repeated_password ("required", "mismatch"); what
    /// this computer can tell is told before anything is sent. Else as PasswordService::change().
    [[nodiscard]] QFuture<Result<PasswordChanged>> submit(const Form& form);

private:
    [[nodiscard]] QStringList context() const;
    const Parts m_parts;
};

} // namespace gatehouse
