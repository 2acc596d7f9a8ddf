import { describe, expect, it } from "vitest";
import { bodyOf, converted } from "./converted.ts";

describe("words in brackets", () => {
  it("stay in their sentence, whatever their hyphens and underscores", () => {
    const { mdx, findings } = converted(bodyOf("words-in-brackets"));
    expect(mdx).toContain(
      'The \\[on-site] team was \\[well-mannered], and \\[e-mail] worked by noon." Press \\[Alt-Tab]. In code: $row\\[user_id].',
    );
    expect(findings).toEqual([]);
  });

  it.each([
    "[sic]",
    "[1]",
    "[button]",
    "[clear]",
    "[code]",
    "[php]",
    "[video]",
    "[quote]",
    "[see below]",
    "[a=b",
    "[to-do]",
    "[x y]",
  ])("%s is what somebody wrote", (words) =>
    expect(converted(`<p>Then ${words} came.</p>`).words).toBe(`Then ${words} came.`),
  );

  it("that escape a shortcode are shown without it, as code where they would look like one", () => {
    expect(converted('[[gallery]] and [[gallery ids="1"]] and [[/quote]]').mdx).toBe(
      '\\[gallery] and `[gallery ids="1"]` and `[/quote]`\n',
    );
  });

  it("inside a tag's attributes are left there", () => {
    expect(converted('<p><img src="a.jpg" alt="A [gallery] of [x y=1] things"></p>').mdx).toBe(
      '<Photo src="a.jpg" alt="A [gallery] of [x y=1] things" />\n',
    );
  });
});

describe("a shortcode nobody knows", () => {
  it.each([
    'Before [pricing_table id="7"] after',
    "Before\n\n[my_plan]\n\nafter",
    "Before [my_box]words[/my_box] after",
    "Before [/joke] after",
  ])("leaves a comment and is named: %s", (text) => {
    const { mdx, findings, words } = converted(text);
    expect(mdx).toContain("{/* Shortcode not carried over: [");
    expect(findings.map(({ rule }) => rule)).toEqual(["unknown-shortcode"]);
    expect(words).toMatch(/^Before[\s\S]*after$/);
  });
});

describe("code in shortcodes", () => {
  it("is a block with its language and every character", () => {
    const { mdx, findings } = converted(bodyOf("code-shortcodes"));
    expect(mdx).toBe(
      'Try it.\n\n```powershell\nGet-ADUser -Filter * | Where-Object { $_.Enabled -eq $true }\nif ($n -lt 5) { Write-Host "few" }\n```\n\n```bash\ncat <<EOF\nhello\nEOF\n```\n\nThat is all.\n',
    );
    expect(findings).toEqual([]);
  });

  it.each([
    ['[code language="css"]\na {}\n\nb {}\n[/code]', "```css\na {}\n\nb {}\n```"],
    ["[sourcecode lang='ruby']puts 1[/sourcecode]", "```ruby\nputs 1\n```"],
    [
      "[html]<script>a</script>\n<!-- b --> [gallery] &lt;i&gt;[/html]",
      "```html\n<script>a</script>\n<!-- b --> [gallery] <i>\n```",
    ],
    ['[crayon lang="php"]\n<?php echo $a["b"]; ?>\n[/crayon]', '```php\n<?php echo $a["b"]; ?>\n```'],
    ["[PHP]$a[0][/PHP]", "```php\n$a[0]\n```"],
    ["<p>[bash]</p><p>one<br />\ntwo</p><p>[/bash]</p>", "```bash\none\ntwo\n```"],
  ])("%s", (text, block) => expect(converted(text).mdx.trim()).toBe(block));

  it("has the language of its block", () => {
    expect(
      converted(
        '<!-- wp:syntaxhighlighter/code {"language":"bash"} -->\n<pre class="wp-block-syntaxhighlighter-code">ls -l</pre>\n<!-- /wp:syntaxhighlighter/code -->',
      ).mdx,
    ).toBe("```bash\nls -l\n```\n");
  });
});

describe("films and sound in shortcodes", () => {
  it.each([
    ["[youtube=https://www.youtube.com/watch?v=dQw4w9WgXcQ]", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    ["[youtube]https://youtu.be/dQw4w9WgXcQ[/youtube]", "https://youtu.be/dQw4w9WgXcQ"],
    ['[youtube id="dQw4w9WgXcQ"]', "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    ["[vimeo 123456]", "https://vimeo.com/123456"],
    ["[embed]https://x.test/a[/embed]", "https://x.test/a"],
    ['[audio mp3="https://x.test/a.mp3"][/audio]', "https://x.test/a.mp3"],
    ['[video m4v="https://x.test/a.m4v"][/video]', "https://x.test/a.m4v"],
    ['[powerpress url="https://x.test/b.mp3"]', "https://x.test/b.mp3"],
  ])("%s", (text, url) => expect(converted(text).mdx).toBe(`[${url}](${url})\n`));
});

describe("a gallery", () => {
  it.each([
    '[gallery ids="3,4"]',
    '[gallery include="3,4" columns="2"]',
    "[gallery ids=“3,4”]",
    '[vc_gallery images="3,4"]',
    '[et_pb_gallery gallery_ids="3,4"][/et_pb_gallery]',
  ])("shows its pictures: %s", (text) =>
    expect(converted(text).mdx).toBe(
      '<Photo src="3.jpg" alt="Picture 3" />\n\n<Photo src="4.jpg" alt="Picture 4" />\n',
    ),
  );

  it("leaves a comment where no picture is there", () => {
    expect(converted('[gallery ids="4000"]').mdx).toBe("{/* Gallery not carried over: 4000 */}\n");
  });
});
