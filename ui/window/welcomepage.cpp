// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/welcomepage.h"

#include "ui/icons.h"
#include "ui/scrolledpage.h"
#include "ui/window/actions.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
constexpr int Columns = 2;
/// A line longer than this is tiring to read.
constexpr int TextWidthInCharacters = 90;
/// The menu has them all.
constexpr qsizetype MostRecent = 4;

QPushButton *actionButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(action->icon(), action->text(), parent);
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = paragraph(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QPushButton *linkButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(actionIcon(icon), text, parent);
    button->setFlat(true);
    return button;
}

/// Clears what was there before, and says what comes.
QGridLayout *newGrid(QWidget *area, const QString &title)
{
    const QList<QWidget *> old = area->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *child : old) {
        // Later: it may be the button whose click leads here.
        child->setParent(nullptr);
        child->deleteLater();
    }
    delete area->layout();
    auto *grid = new QGridLayout(area);
    grid->setContentsMargins({});
    grid->addWidget(heading(title, area), 0, 0, 1, Columns);
    grid->setColumnStretch(Columns, 1);
    return grid;
}

void addToGrid(QGridLayout *grid, QWidget *widget, int place)
{
    grid->addWidget(widget, 1 + place / Columns, place % Columns, Qt::AlignLeading);
}
} // namespace

WelcomePage::WelcomePage(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_recent(new QWidget(this))
    , m_examples(new QWidget(this))
{
    // A small window, or large letters: then one scrolls.
    auto *area = new ScrolledPage(this);
    area->setObjectName(QStringLiteral("welcomeArea"));
    auto *page = area->page();
    auto *column = new QWidget(page);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * TextWidthInCharacters);

    auto *title = new QLabel(tr("Why did the device not get its certificate?"), column);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setBold(true);
    title->setFont(font);
    title->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(actionButton(actions.importFiles, column));
    buttons->addWidget(actionButton(actions.importFolder, column));
    buttons->addWidget(actionButton(actions.openCase, column));
    buttons->addStretch();

    const int gap = fontMetrics().height();
    auto *layout = new QVBoxLayout(column);
    layout->addStretch(1);
    layout->addWidget(title);
    layout->addWidget(
        paragraph(tr("Drop logs and certificates of a device here, in any order: files, folders, "
                     "archives, attachments. Copied lines can be pasted."),
                  column));
    layout->addLayout(buttons);
    layout->addSpacing(gap);
    layout->addWidget(m_recent);
    layout->addWidget(createSources(column));
    layout->addSpacing(gap);
    layout->addWidget(m_examples);
    layout->addStretch(2);
    m_recent->hide();
    m_examples->hide();

    auto *middle = new QHBoxLayout(page);
    middle->addStretch(1);
    middle->addWidget(column, 8);
    middle->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(area);
}

QWidget *WelcomePage::createSources(QWidget *parent)
{
    auto *sources = new QWidget(parent);
    sources->setObjectName(QStringLiteral("welcomeSources"));
    auto *grid = new QGridLayout(sources);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->addWidget(heading(tr("Where they are"), sources), 0, 0, 1, 2);
    const QList<QPair<QString, QString>> rows{
        {tr("Android"),
         tr("Company Portal: turn on verbose logging in its settings, try again, save the logs to "
            "the device and copy all files “OMADMLog” over USB. Without it: the output of “adb "
            "logcat -v threadtime”.")},
        {tr("iPhone, iPad"),
         tr("Console on a Mac: choose the device, include info and debug messages, start, install "
            "the profile again, copy everything and paste it here.")},
        {tr("Mac"), tr("The output of “log show --info --debug” for the processes mdmclient and "
                       "profiled.")},
        {tr("Windows"),
         tr("The event logs DeviceManagement-Enterprise-Diagnostics-Provider/Admin and "
            "Application, saved as .evtx, or the archive of mdmdiagnosticstool.")},
        {tr("Servers"), tr("NDES: the logs of IIS, NDESPlugin.log, the event logs of the "
                           "certificate connector. CA: the event log Application.")},
        {tr("Certificates"),
         tr("The root, each issuing CA, the device's own: .cer, .pem, .p7b. Never a private key.")},
    };
    for (int row = 0; row < rows.size(); ++row) {
        const auto &[platform, where] = rows.at(row);
        auto *name = new QLabel(platform, sources);
        grid->addWidget(name, 1 + row, 0, Qt::AlignTop | Qt::AlignLeading);
        grid->addWidget(paragraph(where, sources), 1 + row, 1);
    }
    QPushButton *more =
        linkButton(QStringLiteral("help-contents"), tr("How to &collect evidence"), sources);
    more->setObjectName(QStringLiteral("welcomeCollecting"));
    more->setToolTip(tr("The page of the handbook with every step"));
    connect(more, &QPushButton::clicked, this, &WelcomePage::collectingRequested);
    grid->addWidget(more, 1 + static_cast<int>(rows.size()), 1, Qt::AlignLeading);
    return sources;
}

void WelcomePage::setExamples(const QList<QPair<QString, QString>> &examples)
{
    m_examples->setVisible(!examples.isEmpty());
    QGridLayout *grid = newGrid(m_examples, tr("Or look at an example case"));
    int place = 0;
    for (const auto &[title, folder] : examples) {
        QPushButton *button = linkButton(QStringLiteral("go-next"), title, m_examples);
        button->setObjectName(QStringLiteral("example%1").arg(place + 1));
        button->setToolTip(tr("Begin a new case with this example"));
        connect(button, &QPushButton::clicked, this,
                [this, folder] { emit exampleRequested(folder); });
        addToGrid(grid, button, place++);
    }
}

void WelcomePage::setRecentCases(const QStringList &paths)
{
    m_recent->setVisible(!paths.isEmpty());
    QGridLayout *grid = newGrid(m_recent, tr("Go on with a case"));
    int place = 0;
    for (const QString &path : paths.first(std::min(MostRecent, paths.size()))) {
        const QString name = QFileInfo(path).completeBaseName().replace(u'&', QStringLiteral("&&"));
        QPushButton *button = linkButton(QStringLiteral("folder-open"), name, m_recent);
        button->setObjectName(QStringLiteral("recentCase%1").arg(place + 1));
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QPushButton::clicked, this, [this, path] { emit caseRequested(path); });
        addToGrid(grid, button, place++);
    }
    grid->setRowMinimumHeight(grid->rowCount(), fontMetrics().height());
}

} // namespace Scep
