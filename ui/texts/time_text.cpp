#include "ui/texts/time_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace gatehouse {

namespace {

class TimeWords final {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString unknown() { return QStringLiteral("–"); }

/// The locale's long form without the weekday and with a short month: "d MMM yyyy", "MMM d, yyyy", "yyyy年M月d日".
QString dateFormat(const QLocale& locale)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression leading(QStringLiteral("^[\\s]*d{3,4}[\\s,.،、]*"));
    static const QRegularExpression trailing(QStringLiteral("[\\s,،、(]*d{3,4}[\\s)]*$"));
    format.remove(leading);
    format.remove(trailing);
    format.replace(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    static const QRegularExpression weekday(QStringLiteral("d{3,4}"));
    return format.isEmpty() || format.contains(weekday) ? QStringLiteral("d MMM yyyy") : format;
}

/// Hours and minutes as the locale writes them; the C locale's short form has seconds.
QString timeFormat(const QLocale& locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    static const QRegularExpression seconds(QStringLiteral("[:.]s{1,2}"));
    format.remove(seconds);
    return format;
}

QString timeOf(const QDateTime& local)
{
    const QLocale locale;
    return locale.toString(local.time(), timeFormat(locale));
}

QString dateOf(const QDateTime& local)
{
    const QLocale locale;
    return locale.toString(local.date(), dateFormat(locale));
}

int roundedUp(qint64 seconds, qint64 unit) { return static_cast<int>((seconds + unit - 1) / unit); }

} // namespace

QString dateText(const QDateTime& when) { return when.isValid() ? dateOf(when.toLocalTime()) : unknown(); }

QString dateTimeText(const QDateTime& when)
{
    if (!when.isValid())
        return unknown();
    const QDateTime local = when.toLocalTime();
    //: A date and a time: "24 Nov 2026, 08:55"
    return TimeWords::tr("%1, %2").arg(dateOf(local), timeOf(local));
}

QString timeText(const QDateTime& when) { return when.isValid() ? timeOf(when.toLocalTime()) : unknown(); }

QString agoText(const QDateTime& then, const QDateTime& now)
{
    if (!then.isValid() || !now.isValid())
        return unknown();
    const qint64 seconds = then.secsTo(now);
    if (seconds < -day)
        return dateText(then);
    if (seconds < minute)
        return TimeWords::tr("just now");
    if (seconds < hour)
        return TimeWords::tr("%n min ago", nullptr, static_cast<int>(seconds / minute));
    const qint64 days = then.toLocalTime().date().daysTo(now.toLocalTime().date());
    // Late in the evening is not "yesterday" to someone still up.
    if (days <= 0 || seconds < day / 4)
        return TimeWords::tr("%n h ago", nullptr, static_cast<int>(seconds / hour));
    if (days == 1)
        return TimeWords::tr("yesterday");
    return dateText(then);
}

QString savedWhenText(const QDateTime& then, const QDateTime& now)
{
    if (!then.isValid() || !now.isValid())
        return unknown();
    const QDateTime local = then.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        //: %1 is a time: "today at 09:12", after "saved"
        return TimeWords::tr("today at %1").arg(timeOf(local));
    if (days == 1)
        //: %1 is a time: "yesterday at 18:30", after "saved"
        return TimeWords::tr("yesterday at %1").arg(timeOf(local));
    //: %1 is a date, %2 a time: "on 12 Nov 2026 at 09:12", after "saved"
    return TimeWords::tr("on %1 at %2").arg(dateOf(local), timeOf(local));
}

QString durationText(std::chrono::seconds duration)
{
    const qint64 seconds = qMax<qint64>(0, duration.count());
    if (seconds < minute)
        return TimeWords::tr("%n seconds", nullptr, static_cast<int>(seconds));
    if (seconds <= 2 * hour && seconds % hour != 0)
        return TimeWords::tr("%n minutes", nullptr, roundedUp(seconds, minute));
    if (seconds <= 2 * day && seconds % day != 0)
        return TimeWords::tr("%n hours", nullptr, roundedUp(seconds, hour));
    return TimeWords::tr("%n days", nullptr, roundedUp(qMin(seconds, 100000 * day), day));
}

} // namespace gatehouse
