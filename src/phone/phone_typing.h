#pragma once
#include <QString>
#include <memory>

#include "phone/phone_country.h"

namespace gatehouse {

/// Puts the spaces of a country into a number while it is typed: "6 12 34" for France. Not thread-safe; cheap to make,
/// what it needs of the numbering plans is read at the first number.
class PhoneTyping final {
public:
    PhoneTyping();
    ~PhoneTyping();
    PhoneTyping(const PhoneTyping&) = delete;
    PhoneTyping& operator=(const PhoneTyping&) = delete;

    /// `characters` is of '+' and '0'–'9' (see phoneCharacters). The answer has the same ones, in their order, and
    /// signs between them.
    [[nodiscard]] QString spaced(const QString& characters, const PhoneCountry& country);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
