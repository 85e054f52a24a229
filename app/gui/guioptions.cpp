// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/guioptions.h"

#include "app/activerules.h"

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

std::optional<Theme> parseTheme(const QString &text)
{
    if (text == QStringLiteral("light")) {
        return Theme::Light;
    }
    if (text == QStringLiteral("dark")) {
        return Theme::Dark;
    }
    return text == QStringLiteral("system") ? std::optional(Theme::System) : std::nullopt;
}
} // namespace

std::expected<GuiOptions, QString> parseGuiOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Shows why a device did not get its certificate by SCEP."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        Tr::tr("Write a picture of the window and end."),
                                        Tr::tr("FILE.png"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  Tr::tr("Size of the window, as 1600x1000."), Tr::tr("WxH"));
    const QCommandLineOption theme(QStringLiteral("theme"), Tr::tr("light, dark or system."),
                                   Tr::tr("THEME"), QStringLiteral("system"));
    const QCommandLineOption device(QStringLiteral("device"),
                                    Tr::tr("Show the N-th device, counted from 1."), Tr::tr("N"));
    const QCommandLineOption rules(
        QStringLiteral("rules"),
        Tr::tr("Rules of your own; they take the place of built-in ones of the same id. Without "
               "it, the folder scep-workbench/rules of your configuration, if there is one."),
        Tr::tr("DIR"));
    parser.addOptions({screenshot, size, theme, device, rules});
    parser.addPositionalArgument(QStringLiteral("files"), Tr::tr("Files and folders to import."),
                                 Tr::tr("[FILES…]"));
    if (!parser.parse(arguments)) {
        return std::unexpected(parser.errorText());
    }
    parser.process(arguments); // for help and version

    GuiOptions options{.files = parser.positionalArguments(),
                       .rules = parser.isSet(rules) ? parser.value(rules) : defaultRuleFolder(),
                       .screenshot = parser.value(screenshot)};
    if (parser.isSet(rules) && !QDir(options.rules).exists()) {
        return std::unexpected(Tr::tr("There is no folder \"%1\".").arg(options.rules));
    }
    if (parser.isSet(size)) {
        options.size = parseSize(parser.value(size));
        if (!options.size) {
            return std::unexpected(Tr::tr("--size wants WIDTHxHEIGHT, each from %1 to %2.")
                                       .arg(SmallestExtent)
                                       .arg(LargestExtent));
        }
    }
    const std::optional<Theme> wanted = parseTheme(parser.value(theme));
    if (!wanted) {
        return std::unexpected(Tr::tr("--theme wants light, dark or system."));
    }
    options.theme = *wanted;
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
