{{%AUTOESCAPE context="HTML"}}<div class="notice mb5" data-tone="warn" role="alert" tabindex="-1" id="conflict"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>
  <b>Somebody else has saved this while you were editing.</b> Nothing of yours is saved yet and nothing you typed is lost. Compare, then save again to put your values in place of theirs.
  <ul>{{#CHANGE}}<li><time datetime="{{AT_ISO}}Z">{{AT}}</time> {{WHO}}: {{FIELD}} from “{{OLD}}” to “{{NEW}}”</li>{{/CHANGE}}</ul>
</div></div>
