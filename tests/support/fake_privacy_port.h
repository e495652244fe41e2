#pragma once
#include <QHash>
#include <QList>
#include <QObject>
#include <functional>
#include <optional>

#include "core/future.h"
#include "engine/privacy_port.h"

namespace gatehouse {

/// Consents as the contract has them: tags, idempotency keys, a record that only grows. Test thread only.
class FakePrivacyPort final : public QObject, public PrivacyPort {
public:
    /// What befalls one decision on its way.
    enum class Fault {
        None,
        Offline,    ///< It never arrives.
        LostAnswer, ///< It is kept; the client sees no connection.
        Underway,   ///< 409: the same request is being answered.
        OldWords,   ///< 422 for the wording.
    };
    FakePrivacyPort()
    {
        promotional.offer = {QStringLiteral("w1"),
                             QStringLiteral("en"),
                             {{QStringLiteral("promotional"), QStringLiteral("News"), QStringLiteral("By e-mail.")}}};
        choice.offer = {QStringLiteral("c1"), QStringLiteral("en"), {}};
        for (const char* id : {"necessary", "preferences", "statistics", "marketing"})
            choice.offer.lines.append({QString::fromLatin1(id), QString::fromLatin1(id), QString()});
    }
    InformationPreferences promotional;
    CookiePreferences choice;
    int promotionalNumber = 0;
    int cookiesNumber = 0;
    QList<Consent> record; ///< Oldest first.
    QList<Fault> faults;   ///< For the next decisions, one each.
    QStringList keys;      ///< Of the decisions sent, oldest first.
    std::optional<Error> readsFail;
    int reads = 0;
    bool holdDecisions = false;
    QList<std::function<void()>> held; ///< Call one to let it go.

    [[nodiscard]] QFuture<Result<Fetched<InformationPreferences>>> information(const QString& known) override
    {
        return read(promotional, tag(promotionalNumber), known);
    }
    [[nodiscard]] QFuture<Result<Fetched<CookiePreferences>>> cookies(const QString& known) override
    {
        return read(choice, tag(cookiesNumber), known);
    }
    [[nodiscard]] QFuture<Result<Fetched<InformationPreferences>>>
    setPromotional(bool on, const ConsentOffer&, const QString& etag, const QString& key) override
    {
        return decide(promotional, promotionalNumber, etag, key, [this, on] { decidePromotional(on); });
    }
    [[nodiscard]] QFuture<Result<Fetched<CookiePreferences>>>
    setCookies(const CookieChoice& wanted, const ConsentOffer&, const QString& etag, const QString& key) override
    {
        return decide(choice, cookiesNumber, etag, key, [this, wanted] { decideCookies(wanted); });
    }
    [[nodiscard]] QFuture<Result<Page<Consent>>> consents(const QString& cursor, int limit) override
    {
        const Answer<Page<Consent>> answer(this);
        if (readsFail) {
            answer.finish(fail(*readsFail));
            return answer.future();
        }
        Page<Consent> page;
        page.total = static_cast<int>(record.size());
        qsizetype at = cursor.isEmpty() ? record.size() : cursor.toInt();
        while (at > 0 && page.items.size() < limit)
            page.items.append(record.at(--at));
        if (at > 0)
            page.nextCursor = QString::number(at);
        answer.finish(page);
        return answer.future();
    }

    // As another device does it:
    void decidePromotional(bool on)
    {
        promotional.promotional = on;
        promotional.at = note(QStringLiteral("promotional"));
        ++promotionalNumber;
    }
    void decideCookies(const CookieChoice& wanted)
    {
        choice.choice = wanted;
        choice.at = note(QStringLiteral("cookies"));
        ++cookiesNumber;
    }

private:
    [[nodiscard]] static QString tag(int number) { return QStringLiteral("\"v%1\"").arg(number); }
    QDateTime note(const QString& subject)
    {
        Consent consent;
        consent.number = static_cast<int>(record.size()) + 1;
        consent.subject = ConsentSubject(subject);
        consent.at = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).addSecs(consent.number);
        record.append(consent);
        return consent.at;
    }
    template <typename T>
    QFuture<Result<Fetched<T>>> read(const T& value, const QString& etag, const QString& known)
    {
        ++reads;
        const Answer<Fetched<T>> answer(this);
        if (readsFail)
            answer.finish(fail(*readsFail));
        else if (known == etag)
            answer.finish(Fetched<T>{std::nullopt, etag});
        else
            answer.finish(Fetched<T>{value, etag});
        return answer.future();
    }
    template <typename T>
    QFuture<Result<Fetched<T>>> decide(const T& value, const int& number, const QString& etag, const QString& key,
                                       const std::function<void()>& keep)
    {
        keys.append(key);
        const Fault fault = faults.isEmpty() ? Fault::None : faults.takeFirst();
        Result<Fetched<T>> result = fail(Error::Kind::Offline);
        if (fault == Fault::Underway) {
            Error error = Error::coded(Error::Kind::Conflict, QStringLiteral("request_in_progress"));
            error.httpStatus = 409;
            result = fail(error);
        } else if (fault == Fault::OldWords) {
            result = fail(Error::Kind::Validation);
        } else if (fault != Fault::Offline) {
            if (m_kept.contains(key) || etag == tag(number)) {
                if (!m_kept.contains(key))
                    keep();
                m_kept.insert(key, true);
                result = Fetched<T>{value, tag(number)};
            } else {
                Error stale = Error::coded(Error::Kind::Conflict, QStringLiteral("changed_meanwhile"));
                stale.httpStatus = 412;
                result = fail(stale);
            }
            if (fault == Fault::LostAnswer)
                result = fail(Error::Kind::Offline);
        }
        const Answer<Fetched<T>> answer(this);
        if (holdDecisions)
            held.append([answer, result] { answer.finish(result); });
        else
            answer.finish(result);
        return answer.future();
    }
    QHash<QString, bool> m_kept;
};

} // namespace gatehouse
