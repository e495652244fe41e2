#pragma once

#include "phone/phone_country.h"

#include <QAbstractListModel>

namespace gatehouse {

/// The countries with telephone numbers in the order of the window's language, narrowed by what is searched for:
/// letters of the name (whatever its accents), the region's two letters, or the dial code with or without plus. What
/// fits best comes first. GUI thread.
class PhoneCountriesModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        CountryRole = Qt::UserRole, ///< The PhoneCountry's region as a QString.
        PrefixRole,                 ///< "+33"
    };

    explicit PhoneCountriesModel(QObject* parent = nullptr);

    void setSearch(const QString& typed);
    [[nodiscard]] PhoneCountry country(int row) const;
    /// The row of a region; -1 where the search leaves it out.
    [[nodiscard]] int rowOf(const QString& region) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Entry final {
        PhoneCountry country;
        QString name;
        QString folded;
        bool isMain = false; ///< Of those that share its dial code.
    };
    /// How well an entry fits, 0 best; -1 not at all.
    [[nodiscard]] static int rank(const Entry& entry, const QString& folded, const QString& dialCode);

    QList<Entry> m_all;
    QList<int> m_shown;
};

} // namespace gatehouse
