#pragma once

#include "phone/phone_country.h"

#include <QFrame>

class QListView;

namespace gatehouse {

class PhoneCountriesModel;
class SearchField;
class TextLabel;

/// The list of countries that opens below the country button: a field to search in with the keyboard in it, and what
/// fits below. Arrows move, Enter and click choose, Esc empties the search and then closes. Deletes itself once closed.
/// GUI thread.
class PhoneCountryPopup final : public QFrame {
    Q_OBJECT
public:
    /// `chosen` is marked and in sight at first; `typed` is searched for already.
    PhoneCountryPopup(const PhoneCountry& chosen, const QString& typed, QWidget* parent);

    /// Opens below `button` (above it where there is more room), as wide as asked.
    void openAt(const QWidget* button, int width);

Q_SIGNALS:
    void countryChosen(const gatehouse::PhoneCountry& country);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& typed);
    void fit();
    void moveTo(int row);
    void choose(int row);

    PhoneCountry m_chosen;
    QPoint m_pointer; ///< Where it last was.
    int m_most = 0;   ///< How high it may be; 0 where it stays as it opened.
    PhoneCountriesModel* m_model;
    SearchField* m_search;
    QListView* m_list;
    TextLabel* m_none;
};

} // namespace gatehouse
