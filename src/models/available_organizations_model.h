#pragma once
#include <QAbstractListModel>
#include <QList>
#include <optional>

#include "account/organizations_service.h"

namespace gatehouse {

/// What a search among the public organizations found, fetched in windows as a view scrolls on. Searches again by
/// itself when the index is a newer one. UI thread; the service outlives the model.
class AvailableOrganizationsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit AvailableOrganizationsModel(OrganizationsService& service, QObject* parent = nullptr);

    /// Searches; of several in a row only the newest is shown. An empty text lists all by name.
    void search(const QString& typed);
    /// What the rows shown were searched by; may lag behind search().
    [[nodiscard]] const QString& typed() const { return m_shownTyped; }
    [[nodiscard]] int matches() const { return m_matches; }
    [[nodiscard]] int known() const { return m_known; }
    [[nodiscard]] double milliseconds() const { return m_milliseconds; }
    /// Why the last search failed.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// False until the first search was answered.
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    [[nodiscard]] const AvailableOrganization& organization(int row) const { return m_items.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// A search was answered, or failed.
    void answered();

private:
    void ask(int limit);
    void take(const QString& typed, const OrganizationSearch& found);
    void followIndex();

    OrganizationsService& m_service;
    QList<AvailableOrganization> m_items;
    QString m_typed;
    QString m_shownTyped;
    std::optional<Error> m_error;
    QDateTime m_indexAt;
    quint64 m_asked = 0;
    int m_matches = 0;
    int m_known = 0;
    double m_milliseconds = 0;
    bool m_asking = false;
    bool m_answered = false;
};

} // namespace gatehouse
