// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulebase.h"

#include "models/analysis/rulefile.h"
#include "models/analysis/ruleindex.h"
#include "models/analysis/ruleliteral.h"
#include "models/analysis/ruletexts.h"
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

/// What is said of an outcome by a rule of that status.
Outcome outcomeOf(const RuleInfo &rule)
{
    return rule.status == UnverifiedStatus ? Outcome::NotObserved : rule.outcome;
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

Observation toObservation(const Rule &rule, const LogEvent &event, QHash<QString, QString> captures)
{
    for (auto it = rule.captureFields.cbegin(); it != rule.captureFields.cend(); ++it) {
        const QString value = event.field(it.value());
        if (!value.isEmpty()) {
            captures.insert(it.key(), value);
        }
    }
    const RuleInfo &info = rule.info;
    const QString state = expanded(info.state, captures, event);
    return {event,           info.id, info.title, info.track, info.stage,
            outcomeOf(info), state,   info.level, captures};
}

QStringList ruleFilesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, {u"*.yml"_s, u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext() && files.size() < Limits::RuleFiles) {
        files.append(it.next());
    }
    files.removeIf(&isRuleTextsPath);
    files.sort();
    return files;
}

} // namespace

/// The rules of one log source.
struct SourceRules
{
    QByteArrayList literals;
    RuleIndex index;

    void add(size_t number, const Rule &rule)
    {
        literals += rule.literals;
        index.add(number, rule.detection.gate());
    }
};

struct RuleBase::Private
{
    std::vector<Rule> rules;
    QHash<QString, size_t> byId;
    QList<RuleIssue> issues;
    RuleTranslator translator;
    /// For every log source that a rule names.
    QHash<QString, SourceRules> bySource;
    /// For all others: rules that leave product or service open.
    std::vector<size_t> openRules;

    void indexSources();
    void loadFolder(const QString &folder);
    void loadFile(const QString &path, QSet<QString> &idsOfFolder, qint64 &bytesLeft);
    void add(const Rule &rule, QSet<QString> &idsOfFolder);
    [[nodiscard]] std::vector<size_t> candidates(const LogEvent &event) const;
};

void RuleBase::Private::indexSources()
{
    bySource.clear();
    openRules.clear();
    for (const Rule &named : rules) {
        const LogSource source = named.info.logSource;
        if (bySource.contains(keyOf(source))) {
            continue;
        }
        SourceRules &own = bySource[keyOf(source)];
        for (size_t i = 0; i < rules.size(); ++i) {
            if (covers(rules[i].info.logSource, source)) {
                own.add(i, rules[i]);
            }
        }
        own.literals = reducedLiterals(own.literals);
    }
    for (size_t i = 0; i < rules.size(); ++i) {
        const LogSource &source = rules[i].info.logSource;
        if (source.product.isEmpty() || source.service.isEmpty()) {
            openRules.push_back(i);
        }
    }
}

std::vector<size_t> RuleBase::Private::candidates(const LogEvent &event) const
{
    const auto known = bySource.constFind(keyOf(event.logSource));
    if (known != bySource.cend()) {
        return known->index.candidates(event);
    }
    std::vector<size_t> open;
    std::ranges::copy_if(openRules, std::back_inserter(open), [&](size_t i) {
        return covers(rules[i].info.logSource, event.logSource);
    });
    return open;
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
    qint64 bytesLeft = Limits::RuleFolderBytes;
    for (const QString &path : files) {
        loadFile(path, idsOfFolder, bytesLeft);
        if (bytesLeft <= 0) {
            issues.append(
                {path, 0,
                 Tr::tr("The rule files of the folder are too large together; those after "
                        "this one were not read.")});
            return;
        }
    }
}

void RuleBase::Private::loadFile(const QString &path, QSet<QString> &idsOfFolder, qint64 &bytesLeft)
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
    bytesLeft -= yaml.size();
    const RuleFile content = readRules(yaml, path);
    issues += content.issues;
    for (Rule rule : content.rules) {
        translator.translate(rule.info, issues);
        add(rule, idsOfFolder);
    }
}

void RuleBase::Private::add(const Rule &rule, QSet<QString> &idsOfFolder)
{
    const QString id = rule.info.id.toLower();
    if (idsOfFolder.contains(id)) {
        issues.append({rule.info.file, rule.info.line,
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
    if (rules.size() >= Limits::Rules) {
        issues.append(
            {rule.info.file, rule.info.line,
             Tr::tr("There are more than %n rule(s); \"%1\" was left out.", nullptr, Limits::Rules)
                 .arg(rule.info.title)});
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

RuleBase RuleBase::builtInFor(const QString &language)
{
    return load({u":/rules"_s}, language);
}

RuleBase RuleBase::load(const QStringList &folders, const QString &language)
{
    RuleBase base;
    base.d->translator = RuleTranslator(language);
    for (const QString &folder : folders) {
        base.d->loadFolder(folder);
    }
    base.d->indexSources();
    return base;
}

RuleBase RuleBase::withFolder(const QString &folder, const QString &language)
{
    return load({u":/rules"_s, folder}, language);
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
    const auto found = d->byId.constFind(id.toLower());
    return found == d->byId.cend() ? nullptr : &d->rules[*found].info;
}

QByteArrayList RuleBase::literals(const LogSource &source) const
{
    const auto known = d->bySource.constFind(keyOf(source));
    if (known != d->bySource.cend()) {
        return known->literals;
    }
    QByteArrayList literals;
    for (const size_t i : d->openRules) {
        if (covers(d->rules[i].info.logSource, source)) {
            literals += d->rules[i].literals;
        }
    }
    return reducedLiterals(literals);
}

QList<Observation> RuleBase::match(const LogEvent &event) const
{
    QList<Observation> observations;
    QList<Observation> fallbacks;
    QSet<Outcome> explained;
    for (const size_t i : d->candidates(event)) {
        const Rule &rule = d->rules[i];
        auto captures = rule.detection.match(event);
        if (!captures) {
            continue;
        }
        const RuleInfo &info = rule.info;
        QList<Observation> &said = info.isFallback ? fallbacks : observations;
        said.append(toObservation(rule, event, *std::move(captures)));
        if (!info.isFallback && info.level > Level::Informational &&
            info.status != UnverifiedStatus) {
            explained.insert(info.outcome);
        }
    }
    std::ranges::copy_if(fallbacks, std::back_inserter(observations),
                         [&explained](const Observation &fallback) {
                             return !explained.contains(fallback.outcome);
                         });
    std::ranges::stable_sort(observations, std::ranges::greater{}, &Observation::level);
    return observations;
}

} // namespace Scep
