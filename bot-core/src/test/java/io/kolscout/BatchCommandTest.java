package io.kolscout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.kolscout.cases.HostileSheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCommandTest {

    private static final String INFLUENCER = "creator,fame,merch,brand";

    @TempDir
    Path folder;

    @Test
    void judgesEachCreatorOfASheet() throws IOException {
        Cli cli = batch("""
                creator,role,recognition,works,stages,goal,region,labels,voice
                @acme.shop,creator,fame,merch,brand,sales,uk,none,
                https://www.instagram.com/ada.example/,Professional or academic,PEERS,reference,not-sure,sales,,,
                Ada Example,,,,,,,,
                @acme,,,,,,,,institution
                @kid,,,,,,,,Someone under 18
                """);
        assertEquals(0, cli.code(), cli.err());
        assertTrue(cli.out().contains("5 verdicts written to"), cli.out());
        List<NamedCsvRecord> rows = written();
        assertEquals(List.of("influencer", "kol", "cannot-tell", "institution", "under-age"), column(rows, "verdict"));
        assertEquals(List.of("high", "high", "", "", ""), column(rows, "confidence"));
        assertEquals(List.of("good", "poor", "", "", ""), column(rows, "fit"));
        assertEquals("instagram", rows.get(1).getField("platform"));
        assertEquals("https://www.instagram.com/ada.example", rows.get(1).getField("address"));
        assertEquals("Ada Example", rows.get(2).getField("creator"));
        assertTrue(rows.get(0).getField("reason_1").startsWith("Main work: “Full-time creator"));
        assertFalse(rows.get(0).getField("reason_3").isEmpty());
        assertTrue(rows.get(0).getField("lead_time").endsWith("weeks"));
        assertTrue(rows.get(0).getField("offer").contains("flat fee"));
        assertTrue(rows.get(0).getField("rules").startsWith("Label a post"));
        assertTrue(rows.get(0).getField("warnings").startsWith("Caution:"));
        assertTrue(rows.get(0).getField("rubric_revision").startsWith("1-"));
        assertTrue(rows.get(2).getField("would_change").contains("?"));
        assertTrue(rows.get(4).getField("warnings").startsWith("Write to a parent or guardian"));
        assertEquals("", rows.get(4).getField("reason_1"));
    }

    @Test
    void listsEveryFaultByPlaceAndWritesTheGoodRows() throws IOException {
        Cli cli = batch("""
                creator;Main work;recognition;works;stages;Goal;shoe size;hat
                @a;creator;fame;merch;brand;sales;43;
                @b;creatr;fame;merch;brand;selling;;
                ;creator;fame;merch;brand;;;

                "two
                lines";creator;fame;merch;brand;;;
                bit.ly/abc;creator;fame;merch;brand;;;
                @c;"creator;fame
                @d;creator;fame;merch;brand;;;;extra
                @e;creator
                """);
        assertEquals(1, cli.code());
        for (String line : List.of(
                "line 3, column Main work: creatr does not answer role. Use one of: professional,",
                "line 3, column Goal: selling does not answer goal.",
                "line 4, column creator: Whom?",
                "line 8, column creator: bit.ly/abc is a shortened link.",
                "line 9: A quotation mark",
                "line 10, column 9: extra stands in a column without a name.",
                "These columns mean nothing here and were left out: shoe size and hat.")) {
            assertTrue(cli.err().contains(line), line + "\n" + cli.err());
        }
        assertTrue(cli.out().contains("3 verdicts written to"), cli.out());
        assertTrue(cli.out().contains("5 rows were left out"), cli.out());
        String text = Files.readString(folder.resolve("out.csv"));
        assertTrue(text.startsWith("creator;platform;address"), text);
        assertTrue(text.contains("\n'@a;") && text.contains("\ntwo lines;") && text.contains("\n'@e;"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1 + 1", "+1 a", "-1 a", "@sum a", "=cmd|' C calc'!A0", "'=1 a", " =1 a", "\t=1 a", "＝1 a"})
    void neutralisesCellsThatASpreadsheetWouldTakeForFormulas(String cell) throws IOException {
        batch("creator,role\n\"" + cell + "\",creator\n");
        for (NamedCsvRecord row : written()) {
            for (String value : row.getFields()) {
                assertFalse(value.strip().matches("(?s)[=+\\-@＝＋－＠].*"), value);
            }
        }
    }

    @Test
    void readsItsOwnNeutralisedHandles() throws IOException {
        Cli cli = batch("creator,role\n'@acme.shop,creator\n");
        assertEquals(0, cli.code(), cli.err());
        assertEquals(List.of("'@acme.shop"), column(written(), "creator"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The sheet has no creators",
                "'creator,role'|The sheet has no creators",
                "'role,size\nx,y'|There is no column creator",
                "'creator,role,Main work\n@a,creator,creator'|column Main work: The column stands twice",
                "'creator,Creator\n@a,@b'|column Creator: The column stands twice",
                "'creator\n\"'|A quotation mark here is never closed",
                "'creator,role\n@a,nonsense'|No row could be judged (one has a fault"
            })
    void writesNothingWhereNoRowCanBeJudged(String sheet, String said) throws IOException {
        Cli cli = batch(sheet);
        assertEquals(1, cli.code());
        assertTrue(cli.err().contains(said), cli.err());
        assertEquals(List.of("in.csv"), names());
    }

    @Test
    void keepsTheDialectOfTheSheet() throws IOException {
        batch("\uFEFFcreator\trole\r\n@a\tcreator\r\n");
        assertTrue(Files.readString(folder.resolve("out.csv")).startsWith("\uFEFFcreator\tplatform"));
        Files.delete(folder.resolve("out.csv"));
        Cli cli = batch("sep=;\ncreator;role\n@a;creatr\n@b;creator\n");
        assertTrue(cli.err().contains("line 3, column role"), cli.err());
        assertTrue(Files.readString(folder.resolve("out.csv")).startsWith("creator;platform"));
    }

    @Test
    void replacesAFileOnlyWhenForced() throws IOException {
        Files.writeString(folder.resolve("out.csv"), "old");
        Cli refused = batch("creator\n@a\n");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("add --force"), refused.err());
        assertEquals("old", Files.readString(folder.resolve("out.csv")));
        Path in = folder.resolve("in.csv");
        assertEquals(
                0,
                Cli.run("batch", in, "-o", folder.resolve("out.csv"), "--force").code());
        assertTrue(Files.readString(folder.resolve("out.csv")).startsWith("creator,"));
        Cli same = Cli.run("batch", in, "-o", in, "--force");
        assertEquals(1, same.code());
        assertTrue(same.err().contains("one of the files to read"), same.err());
    }

    @Test
    void readsAndWritesStandardStreams() {
        Cli cli = Cli.piped("creator,role\n@a,creator\n", "batch", "-", "-o", "-");
        assertEquals(0, cli.code(), cli.err());
        assertTrue(cli.out().startsWith("creator,platform"), cli.out());
        assertTrue(cli.err().contains("One verdict written to standard output"), cli.err());
        assertTrue(Cli.piped("creator,role\n@a,x\n", "batch", "-", "-o", "-")
                .err()
                .startsWith("standard input, line 2, column role"));
    }

    @Test
    void saysWhyAFileCannotBeUsed() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), "creator\n@a\n");
        Path bad = Files.write(folder.resolve("bad.csv"), new byte[] {'a', '\n', 'b', (byte) 0xE9, '\n'});
        Path large = Files.write(folder.resolve("large.csv"), new byte[(16 << 20) + 1]);
        assertFault("There is no such file", folder.resolve("none.csv"), folder.resolve("o"));
        assertFault("This is a folder", folder, folder.resolve("o"));
        assertFault("bad.csv, line 2: The text is not UTF-8", bad, folder.resolve("o"));
        assertFault("larger than 16 MB", large, folder.resolve("o"));
        assertFault("Its folder does not exist", in, folder.resolve("none/o"));
        assertFault("This is a folder", in, folder);
        assertFault("There is no such file", "a\0b", folder.resolve("o"));
        assertEquals(List.of("bad.csv", "in.csv", "large.csv"), names());
    }

    private static void assertFault(String said, Object in, Object out) {
        Cli cli = Cli.run("batch", in, "-o", out);
        assertEquals(1, cli.code());
        assertTrue(cli.err().contains(said), cli.err());
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, Cli.run("batch").code());
        assertEquals(2, Cli.run("batch", "x.csv").code());
        assertEquals(2, Cli.run("batch", "x.csv", "-o", "y", "--nonsense").code());
    }

    @Test
    void judgesAThousandRows() throws IOException {
        String rows = IntStream.range(0, 1000)
                .mapToObj(i -> "@creator" + i + "," + INFLUENCER + "\n")
                .collect(Collectors.joining());
        Cli cli = batch("creator,role,recognition,works,stages\n" + rows);
        assertEquals(0, cli.code(), cli.err());
        assertEquals(1000, written().size());
    }

    /** Sheets put together at random from what breaks readers: nothing but sentences reaches a person. */
    @Test
    void standsHostileSheets() throws IOException {
        String[] parts = {
            "creator",
            "role",
            "Main work",
            "goal",
            "@a",
            "creator",
            "=1",
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\0",
            "\uFEFF",
            "\uD800",
            "😀",
            "sep=;",
            "\u202E",
            "'",
            "https://",
            "a@b.c",
            "\\",
            "{",
            "é",
            "|"
        };
        Random random = new Random(7);
        HostileSheets sheets = new HostileSheets();
        for (int i = 0; i < Proof.rounds(2_000, 8_000); i++) {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "creator,role,goal\n");
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            sheets.judge(text.toString());
        }
        for (int i = 0; i < 20; i++) {
            StringBuilder text = new StringBuilder("creator,role\n");
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Cli cli = Cli.piped(text.toString(), "batch", "-", "-o", "-");
            assertTrue(cli.code() == 0 || cli.code() == 1, text + cli.err());
            assertFalse(cli.err().contains("Exception") || cli.err().contains("\tat "), cli.err());
        }
    }

    private Cli batch(String sheet) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), sheet);
        return Cli.run("batch", in, "-o", folder.resolve("out.csv"));
    }

    private List<NamedCsvRecord> written() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve("out.csv"))) {
            return reader.stream().toList();
        }
    }

    private static List<String> column(List<NamedCsvRecord> rows, String name) {
        return rows.stream().map(row -> row.getField(name)).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
