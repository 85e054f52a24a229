// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulebase.h"

#include "models/analysis/rulefile.h"
#include "models/analysis/ruleliteral.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

/// An empty member of the rule's log source matches anything.
bool covers(const LogSource &ofRule, const LogSource &source)
{
    return (ofRule.product.isEmpty() || ofRule.product == source.product) &&
           (ofRule.service.isEmpty() || ofRule.service == source.service);
}

QString keyOf(const LogSource &source)
{
    return source.product + u'/' + source.service;
}

QList<size_t> coveringRules(const std::vector<Rule> &rules, const LogSource &source)
{
    QList<size_t> covering;
    for (size_t i = 0; i < rules.size(); ++i) {
        if (covers(rules[i].info.logSource, source)) {
            covering.append(i);
        }
    }
    return covering;
}

/// "event {EventID}" with the captures and fields put in.
QString expanded(const QString &pattern, const QHash<QString, QString> &captures,
                 const LogEvent &event)
{
    QString text;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0) {
            break;
        }
        const QString name = pattern.sliced(open + 1, close - open - 1);
        text += QStringView(pattern).sliced(at, open - at);
        text += captures.contains(name) ? captures.value(name) : event.field(name);
        at = close + 1;
    }
    text += QStringView(pattern).sliced(at);
    return text.trimmed();
}

QStringList ruleFilesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, {u"*.yml"_s, u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext() && files.size() < Limits::RuleFiles) {
        files.append(it.next());
    }
    files.sort();
    return files;
}

} // namespace

struct RuleBase::Private
{
    std::vector<Rule> rules;
    QHash<QString, size_t> byId;
    QList<RuleIssue> issues;
    /// The rules of every log source that a rule names, in their order.
    QHash<QString, QList<size_t>> bySource;

    void indexSources();
    [[nodiscard]] QList<size_t> rulesOf(const LogSource &source) const;
    void loadFolder(const QString &folder);
    void loadFile(const QString &path, QSet<QString> &idsOfFolder);
    void add(const Rule &rule, QSet<QString> &idsOfFolder);
};

void RuleBase::Private::indexSources()
{
    bySource.clear();
    for (const Rule &rule : rules) {
        const LogSource source = rule.info.logSource;
        if (!bySource.contains(keyOf(source))) {
            bySource.insert(keyOf(source), coveringRules(rules, source));
        }
    }
}

QList<size_t> RuleBase::Private::rulesOf(const LogSource &source) const
{
    const auto known = bySource.constFind(keyOf(source));
    return known == bySource.cend() ? coveringRules(rules, source) : *known;
}

void RuleBase::Private::loadFolder(const QString &folder)
{
    if (!QDir(folder).exists()) {
        issues.append({folder, 0, Tr::tr("There is no folder \"%1\".").arg(folder)});
        return;
    }
    const QStringList files = ruleFilesBelow(folder);
    if (files.size() >= Limits::RuleFiles) {
        issues.append({folder, 0,
                       Tr::tr("Only the first %n rule file(s) of the folder were read.", nullptr,
                              Limits::RuleFiles)});
    }
    QSet<QString> idsOfFolder;
    for (const QString &path : files) {
        loadFile(path, idsOfFolder);
    }
}

void RuleBase::Private::loadFile(const QString &path, QSet<QString> &idsOfFolder)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        issues.append(
            {path, 0, Tr::tr("The rule file cannot be opened: %1.").arg(file.errorString())});
        return;
    }
    const QByteArray yaml = file.read(Limits::RuleFileBytes + 1);
    if (yaml.size() > Limits::RuleFileBytes) {
        issues.append({path, 0, Tr::tr("The rule file is too large.")});
        return;
    }
    const RuleFile content = readRules(yaml, path);
    issues += content.issues;
    for (const Rule &rule : content.rules) {
        add(rule, idsOfFolder);
    }
}

void RuleBase::Private::add(const Rule &rule, QSet<QString> &idsOfFolder)
{
    const QString id = rule.info.id;
    if (idsOfFolder.contains(id)) {
        issues.append({rule.info.file, 0,
                       Tr::tr("The id %1 of \"%2\" belongs to another rule of the same folder.")
                           .arg(id, rule.info.title)});
        return;
    }
    idsOfFolder.insert(id);
    const auto known = byId.constFind(id);
    if (known != byId.cend()) {
        rules[*known] = rule;
        return;
    }
    byId.insert(id, rules.size());
    rules.push_back(rule);
}

RuleBase::RuleBase()
    : d(std::make_unique<Private>())
{
}

RuleBase::RuleBase(RuleBase &&) noexcept = default;
RuleBase &RuleBase::operator=(RuleBase &&) noexcept = default;
RuleBase::~RuleBase() = default;

const RuleBase &RuleBase::builtIn()
{
    static const RuleBase rules = load({u":/rules"_s});
    return rules;
}

RuleBase RuleBase::load(const QStringList &folders)
{
    RuleBase base;
    for (const QString &folder : folders) {
        base.d->loadFolder(folder);
    }
    base.d->indexSources();
    return base;
}

QList<RuleInfo> RuleBase::rules() const
{
    QList<RuleInfo> infos;
    for (const Rule &rule : d->rules) {
        infos.append(rule.info);
    }
    return infos;
}

QList<RuleIssue> RuleBase::issues() const
{
    return d->issues;
}

const RuleInfo *RuleBase::find(const QString &id) const
{
    const auto found = d->byId.constFind(id);
    return found == d->byId.cend() ? nullptr : &d->rules[*found].info;
}

QByteArrayList RuleBase::literals(const LogSource &source) const
{
    QByteArrayList literals;
    for (const size_t i : d->rulesOf(source)) {
        literals += d->rules[i].literals;
    }
    return reducedLiterals(literals);
}

QList<Observation> RuleBase::match(const LogEvent &event) const
{
    QList<Observation> observations;
    for (const size_t i : d->rulesOf(event.logSource)) {
        const Rule &rule = d->rules[i];
        auto captures = rule.detection.match(event);
        if (!captures) {
            continue;
        }
        for (auto it = rule.captureFields.cbegin(); it != rule.captureFields.cend(); ++it) {
            const QString value = event.field(it.value());
            if (!value.isEmpty()) {
                captures->insert(it.key(), value);
            }
        }
        const RuleInfo &info = rule.info;
        observations.append({event, info.id, info.title, info.track, info.stage, info.outcome,
                             expanded(info.state, *captures, event), info.level, *captures});
    }
    std::ranges::stable_sort(observations, std::ranges::greater{}, &Observation::level);
    return observations;
}

} // namespace Scep
