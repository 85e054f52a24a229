// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/guioptions.h"

#include "app/activerules.h"
#include "app/options/optionparser.h"
#include "app/options/programs.h"
#include "app/versiontext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace Scep {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(GuiOptions)
};

constexpr int SmallestExtent = 200;
constexpr int LargestExtent = 10'000;

std::optional<QSize> parseSize(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const QSize least(SmallestExtent, SmallestExtent);
    const QSize most(LargestExtent, LargestExtent);
    const bool inRange = size.expandedTo(least) == size && size.boundedTo(most) == size;
    return inRange ? std::optional(size) : std::nullopt;
}
} // namespace

std::expected<GuiOptions, QString> parseGuiOptions(const QStringList &arguments)
{
    const ProgramDescription program = windowProgram();
    QCommandLineParser parser;
    addOptions(parser, program);
    if (!parser.parse(arguments)) {
        return std::unexpected(parser.errorText());
    }
    if (parser.isSet(QStringLiteral("help"))) {
        return GuiOptions{.text = helpText(program, nullptr)};
    }
    if (parser.isSet(QStringLiteral("version"))) {
        return GuiOptions{.text = versionText()};
    }

    const QString rules = QStringLiteral("rules");
    const QString size = QStringLiteral("size");
    const QString theme = QStringLiteral("theme");
    const QString device = QStringLiteral("device");
    GuiOptions options{.files = parser.positionalArguments(),
                       .rules = parser.isSet(rules) ? parser.value(rules) : defaultRuleFolder(),
                       .screenshot = parser.value(QStringLiteral("screenshot"))};
    if (parser.isSet(rules) && !QDir(options.rules).exists()) {
        return std::unexpected(Tr::tr("--rules: there is no folder \"%1\".").arg(options.rules));
    }
    if (parser.isSet(size)) {
        options.size = parseSize(parser.value(size));
        if (!options.size) {
            return std::unexpected(Tr::tr("--size wants WIDTHxHEIGHT, each from %1 to %2.")
                                       .arg(SmallestExtent)
                                       .arg(LargestExtent));
        }
    }
    if (parser.isSet(theme)) {
        const QString name = parser.value(theme);
        options.theme = themeOf(name, Theme::System);
        if (themeName(*options.theme) != name) {
            return std::unexpected(Tr::tr("--theme wants light, dark, high-contrast or system."));
        }
    }
    if (parser.isSet(device)) {
        bool isNumber = false;
        options.device = parser.value(device).toInt(&isNumber) - 1;
        if (!isNumber || options.device < 0) {
            return std::unexpected(Tr::tr("--device wants a number from 1 on."));
        }
    }
    return options;
}

} // namespace Scep
