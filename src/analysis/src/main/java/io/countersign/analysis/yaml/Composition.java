package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.Limits;
import io.countersign.analysis.intake.SizeLimits;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Makes nodes of text: with their places, and with scalars exactly as they were written. */
public final class Composition {

    /** How large files of YAML may be. */
    public static final SizeLimits LIMITS = SizeLimits.written("YAML");

    private Composition() {}

    /** The root of the only document; empty when there is none, or when a fault was filed instead. */
    public static Optional<Node> compose(String text, FileFaults faults) {
        try {
            LoaderOptions options = options();
            GuardedParser parser = new GuardedParser(new ParserImpl(new StreamReader(text), options), faults);
            Composer composer = new Composer(parser, new RawScalars(), options);
            if (!composer.checkNode()) {
                return Optional.empty();
            }
            Node root = composer.getNode();
            if (composer.checkNode()) {
                faults.add(Marks.of(parser.peekEvent().getStartMark(), faults), SyntaxMessages.secondDocument());
            }
            return Optional.of(root).filter(node -> !YamlMap.isNothing(node));
        } catch (UnreadableException filed) {
            return Optional.empty();
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
            faults.add(mark == null ? faults.ofFile() : Marks.of(mark, faults), SyntaxMessages.of(broken, faults));
            return Optional.empty();
        } catch (RuntimeException broken) {
            // SnakeYAML throws much besides its own exceptions for odd bytes, and a stranger's file must not end the
            // run.
            faults.addToFile(SyntaxMessages.unreadable(broken));
            return Optional.empty();
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(Limits.DEPTH);
        options.setCodePointLimit(LIMITS.fileBytes());
        options.setAllowRecursiveKeys(false);
        options.setProcessComments(false);
        options.setMergeOnCompose(false);
        return options;
    }

    /** Finds no types: {@code no} stays {@code no}, and no regular expression of YAML 1.1 sees a stranger's text. */
    private static final class RawScalars extends Resolver {

        @Override
        protected void addImplicitResolvers() {}

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return switch (kind) {
                case mapping -> Tag.MAP;
                case sequence -> Tag.SEQ;
                default -> Tag.STR;
            };
        }
    }
}
