#include <QSet>
#include <cstdint>
#include <cstdlib>

#include "contract/json_reader.h"
#include "contract/profile_json.h"
#include "phone/phone_reading.h"

using namespace gatehouse;

namespace {

/// What the backend makes of a phone number: E.164 that reads as itself, or a fault with a code of the contract.
void judge(const QString& text)
{
    static const QSet<QString> codes{
        QStringLiteral("phone_letters"),   QStringLiteral("phone_extension"), QStringLiteral("phone_no_country"),
        QStringLiteral("phone_too_short"), QStringLiteral("phone_too_long"),  QStringLiteral("phone_unknown_country"),
        QStringLiteral("phone_invalid"),   QStringLiteral("phone_premium"),   QStringLiteral("phone_not_possible")};
    const PhoneReading read = readPhone(text, PhoneCheck::Assigned);
    if (!read) {
        const FieldError error = phoneFieldError(QStringLiteral("/phone"), read.fault);
        if (!codes.contains(error.code) || error.params.size() > 4)
            std::abort();
        return;
    }
    const QString& e164 = read.number->e164;
    constexpr qsizetype longest = 20;
    if (!e164.startsWith(QLatin1Char('+')) || e164.size() > longest || e164 != phoneCharacters(e164))
        std::abort();
    const PhoneReading again = readPhone(e164, PhoneCheck::Assigned);
    if (!again || *again.number != *read.number || !readPhone(e164, PhoneCheck::Length))
        std::abort();
}

} // namespace

/// The body of a PATCH of the profile, and any text as the number itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    judge(QString::fromUtf8(bytes));
    const auto object = parseObject(bytes);
    if (!object)
        return 0;
    const auto patch = profilePatchFromJson(*object);
    if (patch && patch->phone && *patch->phone)
        judge(**patch->phone);
    return 0;
}
