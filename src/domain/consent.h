#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "domain/code.h"

namespace gatehouse {

/// What a consent is about: "promotional", "cookies"; more to come.
using ConsentSubject = Code<struct ConsentSubjectTag>;

/// One thing that can be consented to, in the words that are put before the person.
struct ConsentLine final {
    QString id;    ///< "promotional"; "necessary", "preferences", "statistics", "marketing".
    QString title; ///< "Statistics"
    QString text;  ///< What it means, in a sentence.
    bool operator==(const ConsentLine&) const = default;
};

/// The words that a decision would be made on. The server's, so that it knows what it keeps as consented to.
struct ConsentOffer final {
    QString wordingId; ///< Of this version of the words.
    QString language;  ///< "en", "fr", "ja".
    QList<ConsentLine> lines;

    /// The line called `id`; an empty one where the offer has none.
    [[nodiscard]] ConsentLine line(QLatin1String id) const;
    /// All of it as one text: what is kept with a decision.
    [[nodiscard]] QString wording() const;
    bool operator==(const ConsentOffer&) const = default;
};

/// What the person lets the platform send.
struct InformationPreferences final {
    bool promotional = false;    ///< News about products and services. Off until the person turns it on.
    std::optional<QDateTime> at; ///< Of the last decision; none where there was none.
    QString device;              ///< That it was made on; may be empty.
    QString wordingId;           ///< That it was made on; empty without a decision.
    QString wording;             ///< In the person's language.
    ConsentOffer offer;          ///< For the next decision.
    QJsonObject extra;           ///< Fields of a newer contract, kept as they came.
    bool operator==(const InformationPreferences&) const = default;
};

/// The categories that can be chosen; the necessary ones are always on.
struct CookieChoice final {
    bool preferences = false;
    bool statistics = false;
    bool marketing = false;

    [[nodiscard]] static CookieChoice all() { return {true, true, true}; }
    bool operator==(const CookieChoice&) const = default;
};

/// Which cookies the platform's pages may set.
struct CookiePreferences final {
    CookieChoice choice;
    std::optional<QDateTime> at; ///< Of the last decision; none where there was none.
    QString device;              ///< That it was made on; may be empty.
    ConsentOffer offer;          ///< For the next decision.
    QJsonObject extra;           ///< Fields of a newer contract, kept as they came.
    bool operator==(const CookiePreferences&) const = default;
};

/// One decision as it was kept, for good.
struct Consent final {
    int number = 0; ///< Order of the account's decisions, from 1.
    ConsentSubject subject;
    QStringList allowed; ///< Ids of the lines that were allowed; empty where nothing was.
    QDateTime at;
    QString device; ///< May be empty.
    QString wordingId;
    QString wording;   ///< What stood before the person, in their language.
    QString language;  ///< Of the wording.
    QJsonObject extra; ///< Fields of a newer contract, kept as they came.
    bool operator==(const Consent&) const = default;
};

} // namespace gatehouse
