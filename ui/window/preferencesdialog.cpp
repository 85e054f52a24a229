// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/preferencesdialog.h"

#include "ui/icons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Scep {

namespace {
constexpr qint64 Mebibyte = 1024LL * 1024;
constexpr int TextWidthInCharacters = 70;
constexpr int MostPathCharacters = 60;

QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}
} // namespace

PreferencesDialog::PreferencesDialog(const Preferences &preferences, const Preferences &started,
                                     const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_started(started)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_font(new QComboBox(this))
    , m_points(new QSpinBox(this))
    , m_zone(new QComboBox(this))
    , m_rules(new QLineEdit(this))
    , m_embedded(new QSpinBox(this))
    , m_message(paragraph({}, this))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    createAppearance(form);
    createLogs(form);
    createRules(form);
    createCases(form);
    auto *path = new QLineEdit(QDir::toNativeSeparators(file), this);
    path->setObjectName(QStringLiteral("preferencesFile"));
    path->setReadOnly(true);
    path->setCursorPosition(0); // a path that is longer than most is seen from its beginning on
    path->setMinimumWidth(
        std::min(fontMetrics().horizontalAdvance(path->text() + QStringLiteral("MM")),
                 fontMetrics().averageCharWidth() * MostPathCharacters));
    path->setToolTip(path->text() + QLatin1Char('\n') + tr("Only you may read this file"));
    form->addRow(tr("&Settings file:"), path);
    m_message->setObjectName(QStringLiteral("preferencesMessage"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *reset = buttons->addButton(tr("&Reset All"), QDialogButtonBox::ResetRole);
    reset->setObjectName(QStringLiteral("preferencesReset"));
    reset->setToolTip(tr("Set everything here as it was at first"));
    reset->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(buttons);
    resize(sizeHint().expandedTo({fontMetrics().averageCharWidth() * TextWidthInCharacters, 0}));

    fill(preferences);
    connect(m_theme, &QComboBox::activated, this, &PreferencesDialog::take);
    connect(m_language, &QComboBox::activated, this, &PreferencesDialog::take);
    connect(m_rules, &QLineEdit::editingFinished, this, &PreferencesDialog::take);
    connect(m_embedded, &QSpinBox::valueChanged, this, &PreferencesDialog::take);
    connect(reset, &QPushButton::clicked, this, [this] {
        fill({});
        emit preferencesChanged(m_preferences);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PreferencesDialog::createAppearance(QFormLayout *form)
{
    m_theme->setObjectName(QStringLiteral("preferencesTheme"));
    for (const auto &[theme, text] :
         {std::pair(Theme::System, tr("Same as system")), std::pair(Theme::Light, tr("Light")),
          std::pair(Theme::Dark, tr("Dark")),
          std::pair(Theme::HighContrast, tr("High contrast"))}) {
        m_theme->addItem(text, themeName(theme));
    }
    form->addRow(tr("&Colours:"), m_theme);
    m_language->setObjectName(QStringLiteral("preferencesLanguage"));
    // Each in its own words, so that who cannot read the others finds it.
    m_language->addItem(tr("Same as system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Polski"), QStringLiteral("pl"));
    form->addRow(tr("&Language:"), m_language);
}

void PreferencesDialog::createLogs(QFormLayout *form)
{
    m_font->setObjectName(QStringLiteral("preferencesLogFont"));
    m_font->addItem(tr("Same as system"), QString());
    const QStringList families = QFontDatabase::families();
    for (const QString &family : families) {
        if (QFontDatabase::isFixedPitch(family) && !QFontDatabase::isPrivateFamily(family)) {
            m_font->addItem(family, family);
        }
    }
    m_points->setObjectName(QStringLiteral("preferencesLogFontPoints"));
    // The number below the smallest is "none of them".
    m_points->setRange(SmallestLogFont - 1, LargestLogFont);
    m_points->setSpecialValueText(tr("Same as system"));
    m_points->setSuffix(tr(" pt", "unit after a number"));
    m_points->setKeyboardTracking(false);
    m_points->setAccessibleName(tr("Size of the log's font"));
    auto *row = new QHBoxLayout;
    auto *size = new QLabel(tr("Si&ze:"), this);
    size->setBuddy(m_points);
    row->addWidget(m_font, 1);
    row->addWidget(size);
    row->addWidget(m_points);
    form->addRow(tr("&Font of logs:"), row);
    static_cast<QLabel *>(form->labelForField(row))->setBuddy(m_font);
    m_zone->setObjectName(QStringLiteral("preferencesZone"));
    m_zone->addItem(tr("In UTC"), false);
    m_zone->addItem(tr("In this computer's zone"), true);
    form->addRow(tr("&Times:"), m_zone);
    connect(m_font, &QComboBox::activated, this, &PreferencesDialog::take);
    connect(m_points, &QSpinBox::valueChanged, this, &PreferencesDialog::take);
    connect(m_zone, &QComboBox::activated, this, &PreferencesDialog::take);
}

void PreferencesDialog::createRules(QFormLayout *form)
{
    auto *row = new QHBoxLayout;
    auto *choose = new QToolButton(this);
    choose->setObjectName(QStringLiteral("preferencesChooseRules"));
    choose->setIcon(actionIcon(QStringLiteral("folder-open")));
    choose->setToolTip(tr("Choose the folder"));
    choose->setAccessibleName(tr("Choose the folder of your own rules"));
    m_rules->setObjectName(QStringLiteral("preferencesRules"));
    m_rules->setClearButtonEnabled(true);
    m_rules->setPlaceholderText(tr("Default folder"));
    row->addWidget(m_rules, 1);
    row->addWidget(choose);
    form->addRow(tr("Your &own rules:"), row);
    // A layout in a form's row has no buddy by itself.
    static_cast<QLabel *>(form->labelForField(row))->setBuddy(m_rules);
    connect(choose, &QToolButton::clicked, this, &PreferencesDialog::chooseFolder);
}

void PreferencesDialog::createCases(QFormLayout *form)
{
    m_embedded->setObjectName(QStringLiteral("preferencesEmbedded"));
    m_embedded->setRange(0, static_cast<int>(CaseFileLimits::LargestEmbeddedBytes / Mebibyte));
    m_embedded->setSuffix(tr(" MiB", "unit after a number"));
    m_embedded->setSpecialValueText(tr("none"));
    m_embedded->setKeyboardTracking(false);
    m_embedded->setToolTip(
        tr("Larger files stay where they are; the case knows them by their SHA-256."));
    form->addRow(tr("Copy files &into a case up to:"), m_embedded);
}

void PreferencesDialog::fill(const Preferences &preferences)
{
    m_preferences = preferences;
    const QSignalBlocker quiet(m_embedded);
    const QSignalBlocker silent(m_points);
    m_theme->setCurrentIndex(m_theme->findData(themeName(preferences.theme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    if (m_font->findData(preferences.logFont) < 0) {
        m_font->addItem(preferences.logFont, preferences.logFont); // not installed at the moment
    }
    m_font->setCurrentIndex(m_font->findData(preferences.logFont));
    m_points->setValue(std::max(preferences.logFontPoints, SmallestLogFont - 1));
    m_zone->setCurrentIndex(m_zone->findData(preferences.isZoneLocal));
    m_rules->setText(QDir::toNativeSeparators(preferences.rulesFolder));
    m_embedded->setValue(static_cast<int>(preferences.embeddedBytes / Mebibyte));
    say();
}

void PreferencesDialog::take()
{
    Preferences now = m_preferences;
    now.theme = themeOf(m_theme->currentData().toString(), Theme::System);
    now.language = m_language->currentData().toString();
    now.logFont = m_font->currentData().toString();
    now.logFontPoints = m_points->value() < SmallestLogFont ? 0 : m_points->value();
    now.isZoneLocal = m_zone->currentData().toBool();
    // A size that was set by hand to less than a whole MiB stays as it is until it is changed.
    if (m_embedded->value() != m_preferences.embeddedBytes / Mebibyte) {
        now.embeddedBytes = m_embedded->value() * Mebibyte;
    }
    const QString folder = QDir::fromNativeSeparators(m_rules->text().trimmed());
    if (folder.isEmpty() || QDir(folder).exists()) {
        now.rulesFolder = folder;
    }
    const bool isChanged = now != m_preferences;
    m_preferences = now;
    say();
    if (isChanged) {
        emit preferencesChanged(now);
    }
}

void PreferencesDialog::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Your Own Rules"), m_preferences.rulesFolder);
    if (!folder.isEmpty()) {
        m_rules->setText(QDir::toNativeSeparators(folder));
        take();
    }
}

void PreferencesDialog::say()
{
    const QString folder = QDir::fromNativeSeparators(m_rules->text().trimmed());
    QStringList sentences;
    if (folder != m_preferences.rulesFolder) {
        sentences.append(tr("There is no folder “%1”; the one before stays.").arg(m_rules->text()));
    }
    if (m_preferences.language != m_started.language) {
        sentences.append(tr("The window changes its language when this dialog is closed."));
    }
    if (m_preferences.rulesFolder != m_started.rulesFolder) {
        sentences.append(tr("The rules are used when the program starts again."));
    }
    m_message->setText(sentences.join(u'\n'));
    m_message->setVisible(!sentences.isEmpty());
}

} // namespace Scep
