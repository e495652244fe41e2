#include "ui/texts/domain_text.h"

#include "ui/texts/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

class DomainWords final {
    Q_DECLARE_TR_FUNCTIONS(DomainText)
};

QString scoreWord(int score)
{
    switch (std::clamp(score, 0, 4)) {
    case 0: return DomainWords::tr("Very weak");
    case 1: return DomainWords::tr("Weak");
    case 2: return DomainWords::tr("Fair");
    case 3: return DomainWords::tr("Strong");
    default: return DomainWords::tr("Very strong");
    }
}

/// How long guessing takes whoever has stolen the hashes, at 10,000 tries a second (zxcvbn's offline, slow hashing).
QString guessingTime(double log10Guesses)
{
    const double log10Seconds = log10Guesses - 4;
    if (log10Seconds >= std::log10(100 * 365.25 * 86400))
        return DomainWords::tr("centuries to guess");
    if (log10Seconds >= std::log10(365.25 * 86400))
        return DomainWords::tr("years to guess");
    if (log10Seconds >= std::log10(30.0 * 86400))
        return DomainWords::tr("months to guess");
    if (log10Seconds >= std::log10(86400.0))
        return DomainWords::tr("days to guess");
    return DomainWords::tr("quickly guessed");
}

QString reasonOf(const PasswordStrength& strength)
{
    switch (strength.weakness) {
    case PasswordStrength::Weakness::Common: return DomainWords::tr("a well-known password");
    case PasswordStrength::Weakness::Word: return DomainWords::tr("common words");
    case PasswordStrength::Weakness::Name: return DomainWords::tr("a common name");
    case PasswordStrength::Weakness::Personal: return DomainWords::tr("your own name or address is in it");
    case PasswordStrength::Weakness::Sequence: return DomainWords::tr("letters or digits in a row, such as abc or 123");
    case PasswordStrength::Weakness::Repeat: return DomainWords::tr("the same again and again");
    case PasswordStrength::Weakness::Keyboard: return DomainWords::tr("keys beside each other");
    case PasswordStrength::Weakness::Date: return DomainWords::tr("a date");
    case PasswordStrength::Weakness::None:
    case PasswordStrength::Weakness::Empty:
    case PasswordStrength::Weakness::TooShort: break;
    }
    return guessingTime(strength.guesses);
}

} // namespace

QString salutationText(const Salutation& salutation)
{
    if (salutation.is(QLatin1String("mr")))
        return DomainWords::tr("Mr");
    if (salutation.is(QLatin1String("ms")))
        return DomainWords::tr("Ms");
    if (salutation.isEmpty() || salutation.is(QLatin1String("none")))
        //: No salutation
        return DomainWords::tr("None");
    return salutation.text();
}

QString organizationRoleText(const OrganizationRole& role)
{
    if (role.is(QLatin1String("admin")))
        return DomainWords::tr("Admin");
    if (role.is(QLatin1String("member")))
        return DomainWords::tr("Member");
    return role.isEmpty() ? QStringLiteral("–") : role.text();
}

QString profileFieldText(ProfileField field)
{
    switch (field) {
    case ProfileField::FirstName: return DomainWords::tr("first name");
    case ProfileField::LastName: return DomainWords::tr("last name");
    case ProfileField::SalutationCode: return DomainWords::tr("salutation");
    case ProfileField::JobRole: return DomainWords::tr("job role");
    case ProfileField::Phone: return DomainWords::tr("phone number");
    case ProfileField::Language: return DomainWords::tr("language");
    }
    Q_UNREACHABLE();
}

QString strengthText(const PasswordStrength& strength, const PasswordRules& rules)
{
    if (strength.weakness == PasswordStrength::Weakness::Empty)
        return DomainWords::tr("At least %n characters. A few uncommon words are easy to remember and hard to guess.",
                               nullptr, rules.minLength);
    if (strength.weakness == PasswordStrength::Weakness::TooShort)
        return DomainWords::tr("Too short: at least %n characters.", nullptr, rules.minLength);
    const QString word = scoreWord(strength.score);
    // Praise says how long it holds; anything less says why, and what helps.
    if (strength.score >= 3 && strength.score >= rules.minScore)
        //: How strong a password is, and how long guessing takes: "Strong: years to guess."
        return DomainWords::tr("%1: %2.").arg(word, guessingTime(strength.guesses));
    //: How strong a password is, and why: "Fair: common words. Add an uncommon word or two."
    return DomainWords::tr("%1: %2. Add an uncommon word or two.").arg(word, reasonOf(strength));
}

QString clockSkewText(std::chrono::seconds skew)
{
    if (skew.count() == 0)
        return {};
    const QString by = durationText(skew.count() > 0 ? skew : -skew);
    return skew.count() > 0 ? DomainWords::tr("This computer's clock is %1 slow. Set it right, or times will be wrong "
                                              "and codes may be refused.")
                                  .arg(by)
                            : DomainWords::tr("This computer's clock is %1 fast. Set it right, or times will be wrong "
                                              "and codes may be refused.")
                                  .arg(by);
}

QString endedText(const QString& code)
{
    if (code == QLatin1String("session_ended"))
        return DomainWords::tr("This session was ended, here or from another device. Sign in again to go on.");
    if (code == QLatin1String("refresh_reused"))
        return DomainWords::tr("To be safe, the server ended this session: its key was used a second time, which "
                               "happens after restoring a backup, or when someone copied it. Sign in again, and change "
                               "your password if you cannot explain it.");
    return DomainWords::tr("Your sign-in is not valid any more. Sign in again to go on.");
}

} // namespace gatehouse
