#include "ui/preferences/consent_text.h"

#include "ui/texts/time_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse {

namespace {

class ConsentWords final {
    Q_DECLARE_TR_FUNCTIONS(ConsentText)
};

QString deviceText(const QString& device) { return device.isEmpty() ? ConsentWords::tr("another device") : device; }

/// "Necessary and Statistics".
QString listText(const QStringList& names)
{
    const QLocale locale;
    // The C locale writes lists for machines, without an "and".
    return (locale.language() == QLocale::C ? QLocale(QLocale::English) : locale).createSeparatedList(names);
}

} // namespace

QString cookieCategoriesText(const CookiePreferences& preferences)
{
    const auto title = [&preferences](const char* id) { return preferences.offer.line(QLatin1String(id)).title; };
    QStringList names{title("necessary")};
    if (preferences.choice.preferences)
        names.append(title("preferences"));
    if (preferences.choice.statistics)
        names.append(title("statistics"));
    if (preferences.choice.marketing)
        names.append(title("marketing"));
    return listText(names);
}

QString cookieSummaryText(const CookiePreferences& preferences)
{
    if (!preferences.at)
        return ConsentWords::tr("You have not chosen yet. Only necessary cookies are allowed.");
    //: %1: "Necessary and Statistics", %2: a date
    return ConsentWords::tr("%1 allowed · changed on %2")
        .arg(cookieCategoriesText(preferences), dateText(*preferences.at));
}

QString consentTitleText(const Consent& consent, const CookiePreferences* cookies)
{
    if (consent.subject.is(QLatin1String("promotional"))) {
        return consent.allowed.isEmpty() ? ConsentWords::tr("News by e-mail: not allowed")
                                         : ConsentWords::tr("News by e-mail: allowed");
    }
    QStringList names;
    for (const QString& id : consent.allowed) {
        const QString title = cookies ? cookies->offer.line(QLatin1String(id.toLatin1())).title : QString();
        names.append(title.isEmpty() ? id : title);
    }
    const QString allowed = names.isEmpty() ? ConsentWords::tr("nothing allowed") : listText(names);
    if (consent.subject.is(QLatin1String("cookies")))
        return ConsentWords::tr("Cookies: %1").arg(allowed);
    //: A kind of consent that this program does not know, and what was allowed
    return ConsentWords::tr("%1: %2").arg(consent.subject.text(), allowed);
}

QString consentWhenText(const Consent& consent)
{
    const QString when = dateTimeText(consent.at);
    return consent.device.isEmpty() ? when : QStringLiteral("%1 · %2").arg(when, consent.device);
}

QString changedMeanwhileText(const InformationPreferences& preferences, const QDateTime& now)
{
    if (!preferences.at)
        return ConsentWords::tr("This changed meanwhile, and your choice was not saved. Choose again.");
    const QString when = savedWhenText(*preferences.at, now);
    return (preferences.promotional
                ? ConsentWords::tr("This was turned on with %1 %2. Your choice was not saved; choose again.")
                : ConsentWords::tr("This was turned off with %1 %2. Your choice was not saved; choose again."))
        .arg(deviceText(preferences.device), when);
}

QString changedMeanwhileText(const CookiePreferences& preferences, const QDateTime& now)
{
    if (!preferences.at)
        return ConsentWords::tr("This changed meanwhile, and your choice was not saved. Choose again.");
    return ConsentWords::tr(
               "This was changed with %1 %2: %3 allowed. Your choice was not saved. You see the newer state; "
               "choose again.")
        .arg(deviceText(preferences.device), savedWhenText(*preferences.at, now), cookieCategoriesText(preferences));
}

QString changedElsewhereText(const CookiePreferences& preferences, bool kept, const QDateTime& now)
{
    //: %1: a device, %2: when ("just now", "today at 09:31"), %3: categories of cookies
    const QString changed = ConsentWords::tr("This was changed with %1 %2: %3 allowed.")
                                .arg(deviceText(preferences.device), savedWhenText(preferences.at.value_or(now), now),
                                     cookieCategoriesText(preferences));
    return kept ? changed + QLatin1Char(' ') +
                      ConsentWords::tr("What you set here is kept, and counts once you save it.")
                : changed;
}

} // namespace gatehouse
