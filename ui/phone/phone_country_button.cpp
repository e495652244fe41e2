#include "ui/phone/phone_country_button.h"

#include "ui/controls/in_every_language.h"
#include "ui/phone/phone_country_popup.h"
#include "ui/phone/phone_country_tile.h"
#include "ui/texts/phone_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_fields.h"
#include "ui/theme/tokens.h"
#include "ui/theme/typography.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionComboBox>

#include <algorithm>

namespace gatehouse {

PhoneCountryButton::PhoneCountryButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("phoneCountry"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] { openCountries(); });
    inEveryLanguage(this, [this] { say(); });
}

void PhoneCountryButton::setCountry(const PhoneCountry& country)
{
    if (m_country == country)
        return;
    m_country = country;
    say();
    update();
}

void PhoneCountryButton::say()
{
    if (m_country.dialCode == 0)
        return;
    //: Of a phone number. %1 is a country, %2 its dial code: "Country: France, +33"
    setAccessibleName(tr("Country: %1, %2").arg(phoneCountryText(m_country.region), m_country.prefix()));
    setToolTip(phoneCountryText(m_country.region));
}

QSize PhoneCountryButton::sizeHint() const
{
    const QFont letters = fontFor(this, TextRole::Body);
    // As wide for every country, so that the field beside it stays where it is.
    const int prefix = QFontMetrics(letters).horizontalAdvance(QStringLiteral("+000"));
    return {2 * metrics::controlPadding + PhoneCountryTile::sizeFor(this).width() + metrics::space8 + prefix +
                metrics::space4 + metrics::controlIcon,
            controlHeightFor(letters)};
}

void PhoneCountryButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QStyleOptionComboBox box;
    box.initFrom(this);
    if (isOpen())
        box.state.setFlag(QStyle::State_HasFocus);
    QPainter painter(this);
    paint::comboBox(&painter, box, tokens, this);
    const QSize tile = PhoneCountryTile::sizeFor(this);
    const QRect inside = rect().adjusted(metrics::controlPadding, 0, -metrics::controlPadding, 0);
    const auto placed = [&](const QRect& part) { return QStyle::visualRect(layoutDirection(), inside, part); };
    PhoneCountryTile::paint(
        &painter,
        placed({inside.left(), inside.top() + (inside.height() - tile.height()) / 2, tile.width(), tile.height()}),
        m_country.region, isEnabled(), this);
    painter.setFont(fontFor(this, TextRole::Body));
    painter.setPen(isEnabled() ? tokens.text : fadedLetters(tokens));
    const int begin = tile.width() + metrics::space8;
    painter.drawText(placed({inside.left() + begin, inside.top(), inside.width() - begin, inside.height()}),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                         Qt::TextSingleLine | Qt::TextForceLeftToRight,
                     m_country.prefix());
}

void PhoneCountryButton::keyPressEvent(QKeyEvent* event)
{
    const bool altDown =
        event->modifiers().testFlag(Qt::AltModifier) && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F4:
    case Qt::Key_Space: openCountries(); return;
    default: break;
    }
    if (altDown || (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)) {
        openCountries();
        return;
    }
    const QString typed = event->text();
    const bool letter = !typed.isEmpty() && (typed[0].isLetterOrNumber() || typed[0] == QLatin1Char('+')) &&
                        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (letter) {
        openCountries(typed);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void PhoneCountryButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
}

bool PhoneCountryButton::isOpen() const { return m_popup && m_popup->isVisible(); }

void PhoneCountryButton::openCountries(const QString& typed)
{
    if (isOpen())
        return;
    m_popup = new PhoneCountryPopup(m_country, typed, this);
    connect(m_popup.data(), &PhoneCountryPopup::countryChosen, this, [this](const PhoneCountry& country) {
        setCountry(country);
        Q_EMIT countryChosen(country);
    });
    connect(m_popup.data(), &QObject::destroyed, this, [this] { update(); });
    // As wide as the whole of the number's field, where there is one beside.
    m_popup->openAt(this, std::max(parentWidget() ? parentWidget()->width() : width(), 3 * sizeHint().width()));
    update();
}

} // namespace gatehouse
