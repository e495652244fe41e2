// Draws every control in its states to PNG files, for people to look at: controls_sheet FOLDER.
#include "ui/controls/account_button.h"
#include "ui/controls/action_button.h"
#include "ui/controls/badge.h"
#include "ui/controls/banner.h"
#include "ui/controls/card.h"
#include "ui/controls/check_line.h"
#include "ui/controls/choice_card.h"
#include "ui/controls/clearable_combo.h"
#include "ui/controls/code_edit.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/initials_tile.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/list_row.h"
#include "ui/controls/notice_bar.h"
#include "ui/controls/or_separator.h"
#include "ui/controls/password_edit.h"
#include "ui/controls/progress_ring.h"
#include "ui/controls/row_list.h"
#include "ui/controls/search_field.h"
#include "ui/controls/skeleton.h"
#include "ui/controls/strength_meter.h"
#include "ui/controls/switch.h"
#include "ui/controls/tab_strip.h"
#include "ui/controls/table_delegates.h"
#include "ui/controls/table_view.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTextStream>

#include <functional>
#include <memory>

namespace gatehouse {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The ground behind the cards.
class Sheet final : public QWidget {
public:
    Sheet()
        : m_column(new QVBoxLayout(this))
    {
        m_column->setContentsMargins(0, 0, 0, metrics::columnMargin);
        m_column->setSpacing(metrics::cardGap);
    }
    void add(QWidget* widget, bool wide = false)
    {
        auto* row = new QHBoxLayout;
        const int side = wide ? 0 : metrics::columnMargin;
        row->setContentsMargins(side, 0, side, 0);
        row->addWidget(widget);
        m_column->addLayout(row);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokensOf(this).ground);
    }

private:
    QVBoxLayout* m_column;
};

/// The bar the tabs stand on.
class Header final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokensOf(this).card);
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokensOf(this).line);
    }
};

QWidget* header()
{
    auto* bar = new Header;
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(metrics::headerMargin, 0, metrics::headerMargin, 0);
    auto* tabs = new TabStrip;
    tabs->addTab(s("&Preferences"));
    tabs->addTab(s("&Security"));
    tabs->addTab(s("&Organizations"));
    tabs->setCount(2, 2, s("2 invitations"));
    auto* account = new AccountButton;
    account->setAccount(s("Aline Moreau"), s("Data Platform"));
    layout->addWidget(tabs);
    layout->addStretch(1);
    layout->addWidget(account);
    return bar;
}

QWidget* buttons()
{
    auto* card = new Card(s("Buttons"), s("Every role: at rest, off, busy, with a drawing."));
    const std::pair<const char*, ButtonRole> roles[] = {
        {"Save changes", ButtonRole::Primary}, {"Discard", ButtonRole::Secondary},
        {"End session", ButtonRole::Danger},   {"Delete account", ButtonRole::DangerFilled},
        {"Withdraw", ButtonRole::Link},        {"More", ButtonRole::Quiet}};
    for (int state = 0; state < 4; ++state) {
        auto* row = new QGridLayout;
        row->setSpacing(metrics::space12);
        int place = 0;
        for (const auto& [text, role] : roles) {
            auto* button = new ActionButton(s(text), role);
            button->setEnabled(state != 1);
            button->setBusy(state == 2);
            if (state == 3)
                button->setGlyph(Icon::Plus);
            row->addWidget(button, place / 3, place % 3, Qt::AlignLeft);
            ++place;
        }
        row->setColumnStretch(3, 1);
        card->body()->addLayout(row);
    }
    return card;
}

QWidget* fields()
{
    auto* card =
        new Card(s("Contact information"), s("How the platform and the members of your organizations reach you."));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::space16);
    grid->setVerticalSpacing(metrics::space16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* salutation = new QComboBox;
    salutation->addItems({s("Ms"), s("Mr"), s("None")});
    grid->addWidget(new LabeledField(s("Sa&lutation"), salutation), 0, 0);
    auto* role = new ClearableCombo;
    role->addItem(s("Data engineer"), 1);
    role->addItem(s("Product manager"), 2);
    role->setCurrentIndex(0);
    grid->addWidget(new LabeledField(s("&Job role"), role), 0, 1);
    grid->addWidget(new LabeledField(s("&First name"), new QLineEdit(s("Aline"))), 1, 0);
    auto* last = new LabeledField(s("L&ast name"), new QLineEdit(s("Moreau-Lenoir")));
    last->setBadge(s("Waiting to be sent"));
    grid->addWidget(last, 1, 1);
    auto* phone = new LabeledField(s("&Phone number"), new QLineEdit(s("6 12 34")));
    phone->setError(s("Too short for a French number: 9 digits expected, 5 given."));
    grid->addWidget(phone, 2, 0);
    auto* email = new QLineEdit(s("aline.moreau@example.org"));
    email->setEnabled(false);
    auto* emailField = new LabeledField(s("&Email address"), email);
    emailField->setHint(s("A change takes effect once you confirm it from the new address."));
    grid->addWidget(emailField, 2, 1);
    auto* password = new PasswordEdit;
    password->setText(s("correct horse bat"));
    password->setShown(true);
    auto* passwordField = new LabeledField(s("Pass&word"), password);
    auto* meter = new StrengthMeter;
    meter->setStrength(2, s("Fair: a famous phrase. Add an uncommon word or two."));
    passwordField->setBelow(meter);
    grid->addWidget(passwordField, 3, 0);
    auto* hidden = new PasswordEdit;
    hidden->setText(s("correct horse bat"));
    auto* hiddenField = new LabeledField(s("&Repeat the password"), hidden);
    auto* strong = new StrengthMeter;
    strong->setStrength(3, s("Strong: centuries to guess."));
    hiddenField->setBelow(strong);
    grid->addWidget(hiddenField, 3, 1);
    auto* code = new CodeEdit;
    code->setCode(s("123456"));
    grid->addWidget(new LabeledField(s("&Code"), code), 4, 0);
    auto* emptyRole = new ClearableCombo;
    emptyRole->lineEdit()->setPlaceholderText(s("Choose a job role"));
    grid->addWidget(new LabeledField(s("Nothing chosen"), emptyRole), 4, 1);
    card->body()->addLayout(grid);
    auto* search = new SearchField(s("Search organizations"));
    search->setText(s("hydr"));
    search->setStatus(s("214 of 10,482 · 4 ms"));
    card->body()->addWidget(search);
    card->body()->addWidget(new SearchField(s("Search organizations")));
    return card;
}

QWidget* choices()
{
    auto* card = new Card(s("Choices"));
    auto* one = new ChoiceCard(s("Moreau-Lenoir"), s("This computer, 09:31"));
    one->setChecked(true);
    card->body()->addWidget(one);
    card->body()->addWidget(new ChoiceCard(s("Lenoir"), s("Firefox on Windows, 09:24 · on the server now")));
    auto* terms = new CheckLine(s("I accept the <a href=\"t\">terms of use</a> and have read the <a href=\"p\">privacy "
                                  "notice</a>. They are long, and this line breaks."));
    terms->setChecked(true);
    card->body()->addWidget(terms);
    card->body()->addWidget(new CheckLine(s("Keep me signed in")));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::space16);
    for (int state = 0; state < 4; ++state) {
        auto* toggle = new Switch(s("News"));
        toggle->setChecked(state % 2 == 1);
        toggle->setEnabled(state < 2);
        row->addWidget(toggle);
    }
    auto* radio = new QRadioButton(s("Radio"));
    radio->setChecked(true);
    row->addWidget(radio);
    row->addWidget(new QRadioButton(s("Other")));
    row->addStretch(1);
    card->body()->addLayout(row);
    card->body()->addWidget(new OrSeparator(s("or")));
    return card;
}

QWidget* rows()
{
    auto* card = new Card(s("My organizations"), s("3 organizations"));
    card->addTrailing(new ActionButton(s("Create organization…"), ButtonRole::Secondary));
    auto* list = new RowList(s("My organizations"));
    list->setTopRule(true);
    const std::tuple<const char*, const char*, Tone> entries[] = {{"Northwind Analytics", "Admin", Tone::Accent},
                                                                  {"Rhône Hydro", "Member", Tone::Neutral},
                                                                  {"Vendée Biotech", "On", Tone::Good},
                                                                  {"Ostrava Steel", "2 of 10 left", Tone::Caution},
                                                                  {"Hydro-Québec Données", "New place", Tone::Danger}};
    for (const auto& [name, badge, tone] : entries) {
        auto* row = new ListRow(s(name), s("48 members · 7 projects · 3 people ask to join"));
        row->setLeading(new InitialsTile(s(name), InitialsTile::Shape::Organization, metrics::tileSmall));
        row->setBadge(s(badge), tone);
        row->addTrailing(new ActionButton(s("Open"), ButtonRole::Secondary));
        list->addRow(row);
    }
    card->body()->addWidget(list);
    return card;
}

QWidget* table()
{
    auto* card = new Card(s("Table"), s("Sorted by when they were joined."));
    auto* view = new TableView(s("My organizations"));
    auto* model = new QStandardItemModel(3, 3, view);
    model->setHorizontalHeaderLabels({s("Organization"), s("Role"), s("Joined")});
    const char* cells[3][3] = {
        {"Northwind Analytics", "Admin", "14 Mar 2024"},
        {"Rhône Hydro", "Member", "2 Sep 2025"},
        {"A very long name of an organization that cannot fit into any column however wide it is", "Member", ""}};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            model->setItem(row, column, new QStandardItem(s(cells[row][column])));
    view->setModel(model);
    view->setGrowing(true);
    view->setStretchColumn(0);
    view->setItemDelegateForColumn(0, new TableDelegate(TableDelegate::Kind::TileAndName, view));
    auto* badges = new TableDelegate(TableDelegate::Kind::Badge, view);
    badges->setToneOf([](const QModelIndex& index) {
        return index.data().toString() == QLatin1String("Admin") ? Tone::Accent : Tone::Neutral;
    });
    view->setItemDelegateForColumn(1, badges);
    view->setItemDelegateForColumn(2, new TableDelegate(TableDelegate::Kind::DimText, view));
    view->setSortingEnabled(true);
    view->sortByColumn(2, Qt::DescendingOrder);
    card->body()->addWidget(view);
    return card;
}

QWidget* states()
{
    auto* card = new Card(s("States"));
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::space16);
    auto* ring = new ProgressRing;
    ring->setProgress(3, 4);
    top->addWidget(ring);
    top->addWidget(new TextLabel(s("One step left to a well-protected account"), TextRole::CardTitle), 1);
    for (const int size : {metrics::tileSmall, metrics::tileMedium, metrics::tileLarge}) {
        auto* tile = new InitialsTile(s("Aline Moreau"), InitialsTile::Shape::Person, size);
        tile->setSelf(true);
        top->addWidget(tile);
    }
    top->addWidget(new InitialsTile(s("Gatehouse"), InitialsTile::Shape::Brand, metrics::tileMedium));
    card->body()->addLayout(top);
    card->body()->addWidget(new Skeleton(2));
    card->body()->addWidget(new Skeleton(1, Skeleton::Kind::Fields));
    auto* empty =
        new EmptyState(s("You belong to no organization yet"), s("Ask to join one below, or create your own."));
    empty->setAction(s("Create organization…"));
    card->body()->addWidget(empty);
    auto* failed = new FailedState;
    failed->setFailure(s("The server cannot be reached. Check your connection, then try again."),
                       s("Request: 0192-abc\nHTTP status: 503"));
    failed->detailsButton()->setChecked(true);
    card->body()->addWidget(failed);
    auto* inset = new Banner(Tone::Danger, Banner::Shape::Inset);
    inset->setText(QString(), s("The email address or the password is not right. Check both, then try again."));
    card->body()->addWidget(inset);
    auto* good = new Banner(Tone::Good, Banner::Shape::Inset);
    good->setText(s("Saved."), s("The server has your changes."));
    good->setAction(s("Undo"));
    card->body()->addWidget(good);
    return card;
}

std::unique_ptr<Sheet> makeSheet()
{
    auto sheet = std::make_unique<Sheet>();
    sheet->add(header(), true);
    auto* banner = new Banner;
    banner->setText(s("Offline."), s("Showing what was saved today at 09:12. Changes are kept here and sent when the "
                                     "connection is back."));
    banner->setAction(s("Try again"));
    sheet->add(banner, true);
    for (QWidget* card : {buttons(), fields(), choices(), rows(), table(), states()})
        sheet->add(card);
    auto* host = new QWidget;
    host->setMinimumHeight(2 * metrics::rowHeight + metrics::space24);
    sheet->add(host);
    auto* notice = new NoticeBar(host);
    notice->showNotice(s("Declined the invitation of Ostrava Steel."), s("Undo"));
    return sheet;
}

QImage pictureOf(QWidget& sheet, int width, double scale)
{
    sheet.resize(width, sheet.heightForWidth(width) > 0 ? sheet.heightForWidth(width) : sheet.sizeHint().height());
    sheet.show();
    QCoreApplication::sendPostedEvents();
    sheet.resize(width, sheet.layout()->totalHeightForWidth(width));
    QCoreApplication::sendPostedEvents();
    QImage image(sheet.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    sheet.render(&image);
    return image;
}

/// Puts the keyboard on each kind of control in turn and lines the pictures up.
QImage focusStrip(QWidget& sheet)
{
    QList<QImage> pictures;
    QStringList seen;
    int width = 0;
    int height = 0;
    const QList<QWidget*> all = sheet.findChildren<QWidget*>();
    for (QWidget* widget : all) {
        const QString kind =
            QString::fromLatin1(widget->metaObject()->className()) +
            (qobject_cast<QAbstractButton*>(widget) ? QString::number(int(buttonRole(widget))) : QString());
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isEnabled() || widget->focusProxy() ||
            !widget->isVisible() || seen.contains(kind))
            continue;
        seen.append(kind);
        widget->setFocus(Qt::TabFocusReason);
        sheet.setAttribute(Qt::WA_KeyboardFocusChange);
        QCoreApplication::sendPostedEvents();
        QRect area(widget->mapTo(&sheet, QPoint()), widget->size());
        area = area.adjusted(-10, -10, 10, 10) & sheet.rect();
        if (area.height() > 260)
            area.setHeight(260);
        QImage picture(area.size(), QImage::Format_RGB32);
        sheet.render(&picture, QPoint(), QRegion(area));
        pictures.append(picture);
        width = qMax(width, picture.width());
        height += picture.height() + 6;
    }
    QImage strip(width, height, QImage::Format_RGB32);
    strip.fill(tokensOf(&sheet).ground);
    QPainter painter(&strip);
    int y = 0;
    for (const QImage& picture : std::as_const(pictures)) {
        painter.drawImage(0, y, picture);
        y += picture.height() + 6;
    }
    return strip;
}

} // namespace
} // namespace gatehouse

int main(int argc, char** argv)
{
    using namespace gatehouse;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(s("folder"), s("Where the pictures go."));
    parser.addHelpOption();
    parser.process(application);
    const QDir folder(parser.positionalArguments().value(0, s("controls-sheet")));
    if (!folder.mkpath(s(".")))
        return 1;
    QFont inter(s("Inter"));
    inter.setPointSizeF(10);
    QApplication::setFont(inter);
    Theme theme(&application);
    theme.setReducedMotion(true);
    const std::pair<const char*, Theme::Mode> modes[] = {
        {"light", Theme::Mode::Light}, {"dark", Theme::Mode::Dark}, {"contrast", Theme::Mode::HighContrast}};
    for (const auto& [name, mode] : modes) {
        theme.setMode(mode);
        for (const bool rtl : {false, true}) {
            for (const double factor : {1.0, 2.0}) {
                QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
                theme.setTextFactor(factor);
                const auto sheet = makeSheet();
                const QString base = s(name) + (rtl ? s("-rtl") : QString()) + (factor > 1 ? s("-text200") : QString());
                if (!pictureOf(*sheet, 868, 1.0).save(folder.filePath(base + s(".png"))))
                    return 1;
                if (!rtl && factor < 2 && !pictureOf(*sheet, 868, 2.0).save(folder.filePath(base + s("-scale200.png"))))
                    return 1;
                if (!rtl && factor < 2) {
                    QApplication::setActiveWindow(sheet.get());
                    if (!focusStrip(*sheet).save(folder.filePath(base + s("-focus.png"))))
                        return 1;
                }
                if (factor > 1 && !pictureOf(*sheet, 600, 1.0).save(folder.filePath(base + s("-narrow.png"))))
                    return 1;
            }
        }
    }
    return 0;
}
