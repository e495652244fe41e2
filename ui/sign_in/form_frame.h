#pragma once
#include "core/error.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/tokens.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace gatehouse {

class Card;
class CardColumn;
class ErrorBanner;
class InitialsTile;
class LabeledField;
class TextLabel;

/// The frame of every page before sign-in: a heading over one card of fields, a line below it, and one place for what
/// went wrong. Field errors go to their field, everything else into a banner at the top of the card; the first faulty
/// field gets the keyboard.
class FormFrame final : public QWidget {
    Q_OBJECT
public:
    /// `name` prefixes the object names ("signIn" → "signInBanner"); `width` is one of metrics::formWidth….
    FormFrame(const QString& name, int width, QWidget* parent = nullptr);

    /// Shows the program's own tile above the heading.
    void showBrand();
    void setHeading(const QString& heading);
    [[nodiscard]] QString heading() const;
    /// A quiet sentence, or a widget, below the heading; the widget is owned from then on.
    void setSubtitle(const QString& sentence);
    void setSubtitleWidget(QWidget* widget);
    /// Adds a line below the card; owned from then on.
    void addFooter(QWidget* widget);
    /// The fields and buttons in the card.
    [[nodiscard]] QVBoxLayout* form() const;

    /// Where the error of a JSON pointer is shown. In the order of the page.
    void bind(const QString& pointer, LabeledField* field);
    /// The same for a control that is not in a LabeledField, with a note of its own.
    void bind(const QString& pointer, QWidget* control, TextLabel* note);
    /// Shows an error in place of whatever was shown. `action` puts a command at the banner's end in place of Details.
    void showError(const Error& error, const Words& action = {});
    /// A word that is no error.
    void showNotice(Tone tone, const Words& sentence);
    void clearErrors();

Q_SIGNALS:
    /// The banner's action other than Details.
    void actionTriggered();

private:
    struct Binding final {
        QString pointer;
        LabeledField* field;
        QWidget* control;
        TextLabel* note;
        Words fault = {};
    };
    void setFieldError(Binding& binding, const Words& sentence);
    void say();

    CardColumn* m_column;
    QVBoxLayout* m_head;
    InitialsTile* m_brand;
    TextLabel* m_heading;
    TextLabel* m_subtitle;
    Card* m_card;
    ErrorBanner* m_error;
    QList<Binding> m_bindings;
};

} // namespace gatehouse
