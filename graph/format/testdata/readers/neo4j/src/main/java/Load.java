import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** Runs a Cypher script twice, and prints how many nodes and edges that made. */
public class Load {
  public static void main(String[] args) throws Exception {
    try (Neo4j neo4j = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build()) {
      GraphDatabaseService db = neo4j.defaultDatabaseService();
      for (int round = 0; round < 2; round++) {
        for (String statement : Files.readString(Path.of(args[0])).split(";\n")) {
          db.executeTransactionally(statement);
        }
      }
      System.out.printf("{\"nodes\": %d, \"edges\": %d}%n",
          count(db, "MATCH (n:Entity) RETURN count(n)"),
          count(db, "MATCH (:Entity)-[s]->(:Entity) RETURN count(s)"));
    }
    System.exit(0);
  }

  static long count(GraphDatabaseService db, String query) {
    try (var transaction = db.beginTx(); var result = transaction.execute(query)) {
      return (long) result.next().values().iterator().next();
    }
  }
}
