#include "ui/phone/phone_countries_model.h"

#include "domain/folded_text.h"
#include "phone/phone_reading.h"
#include "ui/texts/phone_text.h"
#include "ui/texts/text_order.h"

#include <algorithm>
#include <numeric>

namespace gatehouse {

PhoneCountriesModel::PhoneCountriesModel(QObject* parent)
    : QAbstractListModel(parent)
{
    for (const PhoneCountry& country : phoneCountries()) {
        const QString name = phoneCountryText(country.region);
        m_all.append({country, name, foldedText(name), isMainPhoneCountry(country)});
    }
    std::ranges::sort(m_all, [](const Entry& a, const Entry& b) { return compareTexts(a.name, b.name) < 0; });
    setSearch({});
}

int PhoneCountriesModel::rank(const Entry& entry, const QString& folded, const QString& dialCode)
{
    const QString code = QString::number(entry.country.dialCode);
    if (!dialCode.isEmpty()) {
        if (code == dialCode)
            return entry.isMain ? 0 : 1;
        return code.startsWith(dialCode) ? 2 : -1;
    }
    if (entry.country.region.compare(folded, Qt::CaseInsensitive) == 0)
        return 0;
    if (entry.folded.startsWith(folded))
        return 1;
    if (entry.folded.contains(QLatin1Char(' ') + folded))
        return 2;
    return entry.folded.contains(folded) ? 3 : -1;
}

void PhoneCountriesModel::setSearch(const QString& typed)
{
    QString dialCode = phoneCharacters(typed).value_or(QString());
    if (dialCode.startsWith(QLatin1String("00")))
        dialCode.remove(0, 2);
    dialCode.remove(QLatin1Char('+'));
    const QString folded = foldedText(typed);
    beginResetModel();
    m_shown.clear();
    if (dialCode.isEmpty() && folded.isEmpty()) {
        m_shown.resize(m_all.size());
        std::iota(m_shown.begin(), m_shown.end(), 0);
    } else {
        for (int i = 0; i < m_all.size(); ++i) {
            if (rank(m_all[i], folded, dialCode) >= 0)
                m_shown.append(i);
        }
        std::ranges::stable_sort(m_shown, {}, [&](int i) { return rank(m_all[i], folded, dialCode); });
    }
    endResetModel();
}

PhoneCountry PhoneCountriesModel::country(int row) const { return m_all.at(m_shown.at(row)).country; }

int PhoneCountriesModel::rowOf(const QString& region) const
{
    const auto at = std::ranges::find_if(m_shown, [&](int i) { return m_all[i].country.region == region; });
    return at == m_shown.cend() ? -1 : static_cast<int>(at - m_shown.cbegin());
}

int PhoneCountriesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PhoneCountriesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_all.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole: return entry.name;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(entry.name, entry.country.prefix());
    case CountryRole: return entry.country.region;
    case PrefixRole: return entry.country.prefix();
    default: return {};
    }
}

} // namespace gatehouse
