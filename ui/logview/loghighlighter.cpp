// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/loghighlighter.h"

#include <QHash>

// The resource is in a static library, where nothing else refers to it. The macro declares a
// function of the global namespace, so it has to stand outside ours.
static void initializeSyntaxResource()
{
    Q_INIT_RESOURCE(syntax);
}

namespace Scep {

KSyntaxHighlighting::Repository &syntaxRepository()
{
    static KSyntaxHighlighting::Repository repository;
    static const bool isPrepared = [] {
        initializeSyntaxResource();
        repository.addCustomSearchPath(QStringLiteral(":")); // it looks in <path>/syntax
        return true;
    }();
    Q_UNUSED(isPrepared);
    return repository;
}

KSyntaxHighlighting::Definition syntaxForFormat(const QString &formatId)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("omadm"), QStringLiteral("SCEP OMADM log")},
        {QStringLiteral("logcat"), QStringLiteral("SCEP Android logcat")},
        {QStringLiteral("generic-text"), QStringLiteral("SCEP text with times")},
        {QStringLiteral("apple-console"), QStringLiteral("SCEP Apple console")},
        {QStringLiteral("apple-log-json"), QStringLiteral("SCEP Apple log JSON")},
        {QStringLiteral("apple-log-show"), QStringLiteral("SCEP Apple log show")},
        {QStringLiteral("apple-profile"), QStringLiteral("SCEP Apple property list")},
        {QStringLiteral("apple-property-list"), QStringLiteral("SCEP Apple property list")},
        {QStringLiteral("apple-syslog"), QStringLiteral("SCEP Apple system log")},
        {QStringLiteral("windows-event-xml"), QStringLiteral("SCEP Windows event XML")},
        {QStringLiteral("event-viewer-csv"), QStringLiteral("SCEP Windows text")},
        {QStringLiteral("event-viewer-text"), QStringLiteral("SCEP Windows text")},
        {QStringLiteral("wevtutil-text"), QStringLiteral("SCEP Windows text")},
        {QStringLiteral("get-winevent"), QStringLiteral("SCEP Windows text")},
        {QStringLiteral("certutil"), QStringLiteral("SCEP Windows text")},
        {QStringLiteral("registry-export"), QStringLiteral("SCEP Windows registry")},
        {QStringLiteral("syncml"), QStringLiteral("SCEP Windows markup")},
        {QStringLiteral("mdm-diagnostic-report"), QStringLiteral("SCEP Windows markup")},
        {QStringLiteral("iis-w3c"), QStringLiteral("SCEP W3C log")},
        {QStringLiteral("httperr"), QStringLiteral("SCEP W3C log")},
        {QStringLiteral("cmtrace"), QStringLiteral("SCEP CMTrace log")},
        {QStringLiteral("ndesplugin"), QStringLiteral("SCEP CMTrace log")},
        {QStringLiteral("svclog"), QStringLiteral("SCEP Windows event XML")},
        {QStringLiteral("evtx"), QStringLiteral("SCEP Windows event XML")},
    };
    const auto name = names.constFind(formatId);
    return name == names.constEnd() ? KSyntaxHighlighting::Definition()
                                    : syntaxRepository().definitionForName(*name);
}

HighlightedLine LogHighlighter::highlight(QStringView line, const KSyntaxHighlighting::State &state)
{
    m_spans.clear();
    if (!definition().isValid()) {
        return {};
    }
    HighlightedLine result;
    result.state = highlightLine(line, state);
    result.spans = std::exchange(m_spans, {});
    return result;
}

void LogHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length > 0) {
        m_spans.append({.offset = offset, .length = length, .format = format});
    }
}

} // namespace Scep
